package org.kpigovernor.ingest.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.support.PluginHelper;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Problem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Whether the endpoints and beans that a route file names exist and take the parameters that it gives them. */
final class RouteEndpoints {
    /** {@code {{name:value}}} stands for the value unless the service says otherwise. */
    private static final Pattern DEFAULT = Pattern.compile("\\{\\{[^:{}]*:([^{}]*)}}");

    private final CamelContext context;
    private final List<String> components;

    RouteEndpoints(CamelContext context) {
        this.context = context;
        this.components =
                List.copyOf(PluginHelper.getComponentNameResolver(context).resolveNames(context));
    }

    List<Problem> problems(RouteDocument document) {
        var problems = new ArrayList<Problem>();
        for (var route : document.routes()) {
            RouteDocument.walk(route, (key, value) -> check(document, key, value, problems));
        }
        return problems;
    }

    private void check(RouteDocument document, String key, Node value, List<Problem> problems) {
        if (Set.of("to", "wireTap", "from", "toD").contains(key)) {
            var uri = value instanceof MappingNode ? RouteDocument.child(value, "uri") : value;
            if (uri != null) {
                checkUri(document, uri, parameters(value), problems);
            }
        } else if (key.equals("bean")) {
            problems.addAll(RouteBeans.problems(document, value));
        }
    }

    private static Map<String, Object> parameters(Node value) {
        var parameters = new HashMap<String, Object>();
        if (RouteDocument.child(value, "parameters") instanceof MappingNode given) {
            given.getValue()
                    .forEach(pair -> parameters.put(
                            String.valueOf(RouteDocument.text(pair.getKeyNode())),
                            String.valueOf(RouteDocument.text(pair.getValueNode()))));
        }
        return parameters;
    }

    private void checkUri(RouteDocument document, Node place, Map<String, Object> parameters, List<Problem> problems) {
        var uri = DEFAULT.matcher(String.valueOf(RouteDocument.text(place))).replaceAll("$1");
        var scheme = uri.replaceFirst(":.*", "");
        if (uri.contains("${") || uri.contains("{{")) {
            return;
        }
        if (!components.contains(scheme)) {
            problems.add(document.problem(
                    place, "there is no component `" + scheme + "`", Nearest.hint(scheme, components)));
            return;
        }
        try {
            context.getEndpoint(uri, parameters);
        } catch (ResolveEndpointFailedException e) {
            problems.add(
                    document.problem(place, reason(e), "the component's page in Camel's manual lists its parameters"));
        }
    }

    /** Camel's own sentence, without the whole URI before it. */
    private static String reason(ResolveEndpointFailedException failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        var message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return "the endpoint can't be made: " + message.replaceFirst("^.*due to: ", "");
    }
}
