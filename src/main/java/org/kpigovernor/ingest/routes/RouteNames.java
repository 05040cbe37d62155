package org.kpigovernor.ingest.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Ids and addresses that two routes of a folder share: the second would replace the first, or never be reached. */
final class RouteNames {
    private final Map<String, String> seen = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private RouteNames() {}

    static List<Problem> usedTwice(List<RouteDocument> documents) {
        var names = new RouteNames();
        documents.forEach(document -> document.routes().forEach(route -> names.check(document, route)));
        return names.problems;
    }

    private void check(RouteDocument document, MappingNode route) {
        check(document, "id", RouteDocument.child(route, "id"), "give it another id");
        var from = RouteDocument.child(route, "from");
        var uri = from instanceof MappingNode ? RouteDocument.child(from, "uri") : from;
        check(document, "address", uri, "let it begin elsewhere, or take one of the two out");
    }

    private void check(RouteDocument document, String what, @Nullable Node node, String hint) {
        var name = RouteDocument.text(node);
        var other = name == null ? null : seen.putIfAbsent(what + " " + name, document.name());
        if (node != null && other != null) {
            problems.add(document.problem(node, "the " + what + " `" + name + "` is used in " + other + " too", hint));
        }
    }
}
