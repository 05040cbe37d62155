package org.kpigovernor.ingest.routes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.ingest.HeaderAllowList;
import org.yaml.snakeyaml.nodes.Node;

/** Whether a {@code bean} step of a route file calls what there is; Camel itself finds out with the first delivery only. */
final class RouteBeans {
    /** A call that a bean takes, with the sources that it takes it for; none where it names no source. */
    private record Call(String written, Pattern pattern, Set<String> sources) {}

    private static final Map<String, Call> BEANS = Map.of(
            WebhookReceiver.BEAN,
            new Call(
                    "receive('github', ${exchange})",
                    Pattern.compile("receive\\(\\s*['\"]([^'\"]*)['\"]\\s*,\\s*\\$\\{exchange}\\s*\\)"),
                    HeaderAllowList.sources()),
            PollTurns.BEAN,
            new Call("turn('github')", Pattern.compile("turn\\(\\s*['\"]([^'\"]*)['\"]\\s*\\)"), polled()),
            DroppedFiles.BEAN,
            new Call("take(${exchange})", Pattern.compile("take\\(\\s*\\$\\{exchange}\\s*\\)"), Set.of()));

    private RouteBeans() {}

    /** The sources that are asked by routes under {@code poll}. */
    static Set<String> polled() {
        var sources = new TreeSet<>(ApiCredentials.SOURCES);
        sources.add(SqlApi.SOURCE);
        return sources;
    }

    static List<Problem> problems(RouteDocument document, Node bean) {
        var ref = RouteDocument.child(bean, "ref");
        var name = RouteDocument.text(ref);
        if (ref == null || name == null) {
            return List.of();
        }
        var known = BEANS.get(name);
        return known == null
                ? List.of(document.problem(ref, "there is no bean `" + name + "`", Nearest.hint(name, BEANS.keySet())))
                : call(document, bean, RouteDocument.child(bean, "method"), known);
    }

    private static List<Problem> call(RouteDocument document, Node bean, @Nullable Node method, Call known) {
        var call = known.pattern().matcher(String.valueOf(RouteDocument.text(method)));
        var place = method == null ? bean : method;
        if (!call.matches()) {
            return List.of(document.problem(
                    place, "the bean takes no such call", "write `method: \"" + known.written() + "\"`"));
        }
        if (call.groupCount() == 0) {
            return List.of();
        }
        var source = call.group(1);
        return known.sources().contains(source)
                ? List.of()
                : List.of(document.problem(
                        place, "there is no source `" + source + "`", Nearest.hint(source, known.sources())));
    }
}
