package org.kpigovernor.ingest.poll;

import java.time.Instant;
import java.util.List;
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

    /** The texts under that word, put there by {@link #with} as a list; none of them may have a space. */
    public List<String> list(String word) {
        return has(word) ? List.of(get(word).split(" ")) : List.of();
    }

    /** The same with that list under that word; without the word when it is empty. */
    public State with(String word, List<String> texts) {
        return with(word, String.join(" ", texts));
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
