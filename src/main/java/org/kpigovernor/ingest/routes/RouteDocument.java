package org.kpigovernor.ingest.routes;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A route file as YAML, with the place of everything in it.
 *
 * @param name as it is told to people
 * @param root null when the file is empty
 */
record RouteDocument(Path file, String name, @Nullable Node root) {
    /** Reads it; broken YAML becomes a problem, and no document. */
    static @Nullable RouteDocument read(Path file, String name, List<Problem> problems) {
        try {
            var text = new StringReader(Files.readString(file));
            return new RouteDocument(file, name, new Yaml(new LoaderOptions()).compose(text));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = mark == null ? 0 : mark.getLine() + 1;
            var column = mark == null ? 0 : mark.getColumn() + 1;
            problems.add(
                    new Problem(name, line, column, "this isn't YAML: " + e.getProblem(), "look at the indentation"));
            return null;
        } catch (YAMLException e) {
            var what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            problems.add(
                    new Problem(name, 0, 0, "this isn't YAML: " + what, "look at the indentation and the brackets"));
            return null;
        } catch (CharacterCodingException e) {
            problems.add(new Problem(name, 0, 0, "is not UTF-8 text", "save it as UTF-8"));
            return null;
        } catch (IOException e) {
            problems.add(new Problem(name, 0, 0, "can't be read", "look whether it is there, and at its permissions"));
            return null;
        }
    }

    Problem problem(Node place, String what, String hint) {
        var mark = place.getStartMark();
        return new Problem(name, mark.getLine() + 1, mark.getColumn() + 1, what, hint);
    }

    /** The routes' mappings, what follows {@code route:} or {@code from:}. */
    List<MappingNode> routes() {
        var routes = new ArrayList<MappingNode>();
        if (root instanceof SequenceNode items) {
            for (var item : items.getValue()) {
                if (item instanceof MappingNode mapping) {
                    var route = child(mapping, "route");
                    routes.add(route instanceof MappingNode inner ? inner : mapping);
                }
            }
        }
        return routes.stream().filter(route -> child(route, "from") != null).toList();
    }

    /** What stands under that key, null if there is no such key. */
    static @Nullable Node child(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                if (key.equals(text(pair.getKeyNode()))) {
                    return pair.getValueNode();
                }
            }
        }
        return null;
    }

    static @Nullable String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    /** Visits every key with its value, the node itself first. */
    static void walk(Node node, BiConsumer<String, Node> visitor) {
        if (node instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                visitor.accept(String.valueOf(text(pair.getKeyNode())), pair.getValueNode());
                walk(pair.getValueNode(), visitor);
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> walk(item, visitor));
        }
    }
}
