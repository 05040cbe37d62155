package org.kpigovernor.ingest.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.dsl.yaml.YamlRoutesBuilderLoader;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Problem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Compares a route file with the schema that Camel ships of its YAML, and tells every name that isn't in it with its place. */
final class RouteSchema {
    private static final String SCHEMA = "/schema/camelYamlDsl.json";

    private final JsonNode root;

    private RouteSchema(JsonNode root) {
        this.root = root;
    }

    static RouteSchema load() {
        try (var in = YamlRoutesBuilderLoader.class.getResourceAsStream(SCHEMA)) {
            return new RouteSchema(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Problem> problems(RouteDocument document) {
        var problems = new ArrayList<Problem>();
        if (document.root() instanceof SequenceNode) {
            new Walk(document, problems).check(document.root(), List.of(root), "a route file");
        } else if (document.root() == null) {
            problems.add(
                    new Problem(document.name(), 1, 0, "this file is empty", "begin with `- route:`, or delete it"));
        } else {
            problems.add(document.problem(document.root(), "a route file is a list", "begin with `- route:`"));
        }
        return problems;
    }

    /** The schemas that one place may follow, with references and alternatives laid flat. */
    private List<JsonNode> flat(JsonNode schema) {
        var flat = new ArrayList<JsonNode>();
        flat.add(schema);
        var reference = schema.path("$ref").asText("");
        if (!reference.isEmpty()) {
            flat.addAll(flat(root.at(reference.substring(1))));
        }
        for (var alternatives : List.of("oneOf", "anyOf", "allOf")) {
            schema.path(alternatives).forEach(alternative -> flat.addAll(flat(alternative)));
        }
        return flat;
    }

    private final class Walk {
        private final RouteDocument document;
        private final List<Problem> problems;

        Walk(RouteDocument document, List<Problem> problems) {
            this.document = document;
            this.problems = problems;
        }

        void check(Node node, List<JsonNode> schemas, String owner) {
            var flat = schemas.stream().flatMap(schema -> flat(schema).stream()).toList();
            if (node instanceof MappingNode mapping) {
                checkKeys(mapping, properties(flat), owner);
            } else if (node instanceof SequenceNode sequence) {
                var items = flat.stream()
                        .filter(schema -> schema.has("items"))
                        .map(schema -> schema.get("items"))
                        .toList();
                sequence.getValue().forEach(item -> check(item, items, owner));
            } else {
                checkScalar(node, flat, owner);
            }
        }

        /** A place whose schema names no properties, such as an endpoint's parameters, may hold any. */
        private void checkKeys(MappingNode mapping, Map<String, List<JsonNode>> known, String owner) {
            for (var pair : mapping.getValue()) {
                var name = String.valueOf(RouteDocument.text(pair.getKeyNode()));
                var schemas = known.get(name);
                if (schemas != null) {
                    check(pair.getValueNode(), schemas, "`" + name + "`");
                } else if (!known.isEmpty()) {
                    problems.add(document.problem(
                            pair.getKeyNode(),
                            "`" + name + "` is not known in " + owner,
                            Nearest.hint(name, known.keySet())));
                }
            }
        }

        private Map<String, List<JsonNode>> properties(List<JsonNode> schemas) {
            var properties = new TreeMap<String, List<JsonNode>>();
            for (var schema : schemas) {
                schema.path("properties")
                        .fields()
                        .forEachRemaining(property -> properties
                                .computeIfAbsent(property.getKey(), any -> new ArrayList<>())
                                .add(property.getValue()));
            }
            return properties;
        }

        private void checkScalar(Node node, List<JsonNode> schemas, String owner) {
            var text = String.valueOf(RouteDocument.text(node));
            var choices = schemas.stream().filter(schema -> schema.has("enum")).toList();
            if (choices.isEmpty() || text.contains("{{")) {
                return;
            }
            var known = new ArrayList<String>();
            choices.forEach(choice -> choice.get("enum").forEach(value -> known.add(value.asText())));
            if (!known.contains(text)) {
                problems.add(document.problem(node, owner + " can't be `" + text + "`", Nearest.hint(text, known)));
            }
        }
    }
}
