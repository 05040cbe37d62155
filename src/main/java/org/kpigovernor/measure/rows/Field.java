package org.kpigovernor.measure.rows;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a record tells of itself.
 *
 * @param name as rows write it
 * @param about what it is, in words
 * @param read an {@link Instant}, a {@link Double}, a collection of texts or a {@link Boolean}, as its kind says; null when it isn't known
 */
public record Field<R>(String name, Kind kind, String about, Function<R, @Nullable Object> read) {
    /** What can be said of a field. */
    public enum Kind {
        MOMENT,
        NUMBER,
        WORDS,
        FLAG
    }

    public static <R> Field<R> moment(String name, String about, Function<R, Optional<Instant>> read) {
        return new Field<>(
                name, Kind.MOMENT, about, record -> read.apply(record).orElse(null));
    }

    public static <R> Field<R> number(String name, String about, Function<R, @Nullable Double> read) {
        return new Field<>(name, Kind.NUMBER, about, read::apply);
    }

    /** Several words of which each counts, or one. */
    public static <R> Field<R> words(String name, String about, Function<R, Collection<String>> read) {
        return new Field<>(name, Kind.WORDS, about, read::apply);
    }

    public static <R> Field<R> flag(String name, String about, Predicate<R> read) {
        return new Field<>(name, Kind.FLAG, about, read::test);
    }

    @Nullable
    Instant moment(R record) {
        return (Instant) read.apply(record);
    }

    @Nullable
    Double number(R record) {
        return (Double) read.apply(record);
    }

    @SuppressWarnings("unchecked") // its kind says so
    Collection<String> words(R record) {
        var words = (Collection<String>) read.apply(record);
        return words == null ? java.util.List.of() : words;
    }

    boolean isSet(R record) {
        return Boolean.TRUE.equals(read.apply(record));
    }
}
