package org.kpigovernor.ingest.poll;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a feed is, as words and texts that are kept between its turns; empty at the beginning. */
public record State(Map<String, String> values) {
    /** That of a feed that was never asked. */
    public static final State EMPTY = new State(Map.of());

    public State {
        values = Map.copyOf(values);
    }

    /** The text under that word; empty if there is none. */
    public String get(String word) {
        return values.getOrDefault(word, "");
    }

    public boolean has(String word) {
        return !get(word).isEmpty();
    }

    public Optional<Instant> time(String word) {
        return has(word) ? Optional.of(Instant.parse(get(word))) : Optional.empty();
    }

    /** The number under that word; 0 if there is none. */
    public long number(String word) {
        return has(word) ? Long.parseLong(get(word)) : 0;
    }

    /** The same with that text, number or time under that word; without the word when it is null or empty. */
    public State with(String word, @Nullable Object value) {
        var changed = new TreeMap<>(values);
        var text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            changed.remove(word);
        } else {
            changed.put(word, text);
        }
        return new State(changed);
    }

    public State without(String... words) {
        var changed = new TreeMap<>(values);
        for (var word : words) {
            changed.remove(word);
        }
        return new State(changed);
    }
}
