package org.kpigovernor.config;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpigovernor.catalogue.Nearest;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The keys and values of a YAML mapping in their order. A key without a value counts as not there.
 *
 * @param place the mapping itself
 */
record Mapping(Value place, Map<String, Entry> entries) {
    /** A key and its value, each with its place; the value is named after the key. */
    record Entry(Value key, Value value) {}

    static Mapping nothing(Value place) {
        return new Mapping(place, Map.of());
    }

    static Mapping of(Value place) {
        var entries = new LinkedHashMap<String, Entry>();
        if (place.node() instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> add(place, tuple, entries));
        }
        return new Mapping(place, entries);
    }

    private static void add(Value place, NodeTuple tuple, Map<String, Entry> entries) {
        var keyed = new Value(place.document(), "key", tuple.getKeyNode());
        var name = keyed.text();
        if (name.isEmpty()) {
            return;
        }
        var key = new Value(place.document(), name.get(), tuple.getKeyNode());
        var entry = new Entry(key, new Value(place.document(), name.get(), tuple.getValueNode()));
        if (entries.containsKey(name.get())) {
            key.wrong("`" + name.get() + "` is there twice", "keep one of them");
        } else {
            entries.put(name.get(), entry);
        }
    }

    /** Puts down every key that isn't one of these. */
    Mapping only(String... known) {
        var names = Arrays.asList(known);
        entries.values().stream()
                .filter(entry -> !names.contains(entry.key().name()))
                .forEach(entry -> entry.key()
                        .wrong(
                                "`" + entry.key().name() + "` is not a known key",
                                hint(entry.key().name(), names)));
        return this;
    }

    private static String hint(String name, List<String> known) {
        return Nearest.hint(name, known, "known here: " + String.join(", ", known));
    }

    Optional<Value> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(value -> !isNull(value));
    }

    Optional<String> text(String key) {
        return get(key).flatMap(Value::text);
    }

    /** What is under the key as a mapping; an empty one when nothing is. */
    Mapping mapping(String key) {
        return get(key).map(Value::mapping).orElse(nothing(place));
    }

    List<Value> items(String key) {
        return get(key).map(Value::items).orElse(List.of());
    }

    private static boolean isNull(Value value) {
        return value.node() instanceof ScalarNode scalar && Tag.NULL.equals(scalar.getTag());
    }
}
