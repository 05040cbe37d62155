package org.kpigovernor.ingest.routes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Problem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Which routes call which by {@code direct:}, over all files: a circle would never end, and a name that nobody serves leads nowhere. */
final class RouteCalls {
    private static final String DIRECT = "direct:";

    private final Map<String, List<Call>> calls = new TreeMap<>();
    private final Set<String> served = new HashSet<>();
    private final List<Call> all = new ArrayList<>();

    private record Call(RouteDocument document, Node place, String target) {}

    RouteCalls(List<RouteDocument> documents) {
        documents.forEach(document -> document.routes().forEach(route -> add(document, route)));
    }

    private void add(RouteDocument document, MappingNode route) {
        var from = RouteDocument.child(route, "from");
        var name = from == null ? "" : direct(uri(from));
        var made = new ArrayList<Call>();
        var steps = from == null ? null : RouteDocument.child(from, "steps");
        if (steps != null) {
            RouteDocument.walk(steps, (key, value) -> addCall(document, value, made));
        }
        all.addAll(made);
        if (!name.isEmpty()) {
            served.add(name);
            calls.put(name, made);
        }
    }

    private static void addCall(RouteDocument document, Node value, List<Call> made) {
        var target = direct(String.valueOf(RouteDocument.text(value)));
        if (!target.isEmpty()) {
            made.add(new Call(document, value, target));
        }
    }

    private static String uri(Node from) {
        var plain = RouteDocument.text(from);
        return plain != null ? plain : String.valueOf(RouteDocument.text(RouteDocument.child(from, "uri")));
    }

    private static String direct(String uri) {
        return uri.startsWith(DIRECT) ? uri.substring(DIRECT.length()).replaceFirst("\\?.*", "") : "";
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var done = new HashSet<String>();
        served.stream().sorted().forEach(name -> follow(name, new ArrayDeque<>(), done, problems));
        all.stream()
                .filter(call -> !served.contains(call.target()))
                .forEach(call -> problems.add(call.document()
                        .problem(
                                call.place(),
                                "no route begins with direct:" + call.target(),
                                Nearest.hint(call.target(), served))));
        return problems;
    }

    private void follow(String name, Deque<String> path, Set<String> done, List<Problem> problems) {
        if (!done.add(name)) {
            return;
        }
        path.addLast(name);
        for (var call : calls.getOrDefault(name, List.of())) {
            if (path.contains(call.target())) {
                problems.add(call.document()
                        .problem(call.place(), circle(path, call.target()), "take one of these calls out"));
            } else {
                follow(call.target(), path, done, problems);
            }
        }
        path.removeLast();
    }

    private static String circle(Deque<String> path, String target) {
        var circle = new ArrayList<>(path);
        var names = new ArrayList<>(circle.subList(circle.indexOf(target), circle.size()));
        names.add(target);
        return "these routes call each other in a circle: direct:" + String.join(" → direct:", names);
    }
}
