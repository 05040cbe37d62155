package org.kpigovernor.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value that knows its place, so that what is wrong with it can be said with file and line.
 *
 * @param name what messages call it: its key
 * @param node null for a file that holds nothing
 */
record Value(Document document, String name, @Nullable Node node) {
    /** Reads a text as something else, or says why it can't be. */
    @FunctionalInterface
    interface Reading<T> {
        T read(String text) throws Mistake;
    }

    void wrong(String what, String hint) {
        document.wrong(node == null ? null : node.getStartMark(), what, hint);
    }

    /** As it is written, a number too; empty, and put down as wrong, for a list or mapping. */
    Optional<String> text() {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        wrong("`" + name + "` must be a text, not " + kind(), "");
        return Optional.empty();
    }

    /** The text read as something else; empty, and put down as wrong, if it can't be. */
    <T> Optional<T> as(Reading<T> reading) {
        var text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.read(text.get()));
        } catch (Mistake mistake) {
            wrong("`" + name + "` " + mistake.what(), mistake.hint());
            return Optional.empty();
        }
    }

    /** The items of a list, each under the list's name. */
    List<Value> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> new Value(document, name, item))
                    .toList();
        }
        wrong("`" + name + "` must be a list, not " + kind(), "write it as [one, another], or a line each after `- `");
        return List.of();
    }

    List<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** The keys and values; none, and put down as wrong, unless it is a mapping. */
    Mapping mapping() {
        if (node == null || node instanceof MappingNode) {
            return Mapping.of(this);
        }
        wrong(
                "`" + name + "` must be a mapping of keys to values, not " + kind(),
                "write it as `key: value`, a line each");
        return Mapping.nothing(this);
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    private String kind() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        return node instanceof SequenceNode ? "a list" : "a single value";
    }
}
