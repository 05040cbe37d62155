package org.kpigovernor.ingest.routes;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.ingest.HeaderAllowList;
import org.yaml.snakeyaml.nodes.Node;

/** Whether a {@code bean} step of a route file calls what there is; Camel itself finds out with the first delivery only. */
final class RouteBeans {
    private static final Set<String> BEANS = Set.of(WebhookReceiver.BEAN);
    private static final Pattern CALL =
            Pattern.compile("receive\\(\\s*['\"]([^'\"]*)['\"]\\s*,\\s*\\$\\{exchange}\\s*\\)");

    private RouteBeans() {}

    static List<Problem> problems(RouteDocument document, Node bean) {
        var ref = RouteDocument.child(bean, "ref");
        var name = RouteDocument.text(ref);
        if (ref == null || name == null) {
            return List.of();
        }
        return BEANS.contains(name)
                ? call(document, bean, RouteDocument.child(bean, "method"))
                : List.of(document.problem(ref, "there is no bean `" + name + "`", Nearest.hint(name, BEANS)));
    }

    private static List<Problem> call(RouteDocument document, Node bean, @Nullable Node method) {
        var call = CALL.matcher(String.valueOf(RouteDocument.text(method)));
        var place = method == null ? bean : method;
        if (!call.matches()) {
            return List.of(document.problem(
                    place, "the bean takes no such call", "write `method: \"receive('github', ${exchange})\"`"));
        }
        var source = call.group(1);
        var known = HeaderAllowList.sources();
        return known.contains(source)
                ? List.of()
                : List.of(document.problem(place, "there is no source `" + source + "`", Nearest.hint(source, known)));
    }
}
