package org.kpigovernor.measure.rows;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a row says of records of one kind: which of them count, when, and what each gives. */
public final class Read<R> {
    private final Predicate<R> where;
    private final Field<R> at;
    private final Values.Given<R> value;
    private final Set<String> used;

    private Read(Predicate<R> where, Field<R> at, Values.Given<R> value, Set<String> used) {
        this.where = where;
        this.at = at;
        this.value = value;
        this.used = Set.copyOf(used);
    }

    /** The cells of a row. */
    public record Cells(String where, String at, String value, String rounding) {}

    /** Is told what is wrong with a cell, by the name of its column. */
    @FunctionalInterface
    public interface Mistakes {
        void tell(String column, Misread mistake);
    }

    /** Null when something is wrong, which is told. */
    public static <R> @Nullable Read<R> of(RecordKind<R> kind, Cells cells, Mistakes mistakes) {
        var used = new LinkedHashSet<String>();
        var rounding = cell("rounding", mistakes, () -> Rounding.of(cells.rounding()));
        var where = cell("where", mistakes, () -> new Filters<>(kind, new Words(cells.where()), used).whole());
        var at = cell("at", mistakes, () -> at(kind, cells.at()));
        var value = rounding == null
                ? null
                : cell("value", mistakes, () -> new Values<>(kind, cells.value(), rounding, used).whole());
        if (where == null || at == null || value == null || rounding == null) {
            return null;
        }
        if (!rounding.isNone() && value.form() != Form.SPAN) {
            mistakes.tell("rounding", new Misread("only spans of time are rounded", "leave it empty"));
            return null;
        }
        used.add(at.name());
        return new Read<>(where, at, value, used);
    }

    private static <R> Field<R> at(RecordKind<R> kind, String cell) throws Misread {
        var words = new Words(cell);
        var field = kind.field(words.field(kind.name(), kind.names()));
        words.end("write one moment");
        if (field.kind() != Field.Kind.MOMENT) {
            throw new Misread("`" + field.name() + "` is no moment", "RECORDS.md lists which are");
        }
        return field;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws Misread;
    }

    private static <T> @Nullable T cell(String column, Mistakes mistakes, Reading<T> reading) {
        try {
            return reading.read();
        } catch (Misread mistake) {
            mistakes.tell(column, mistake);
            return null;
        }
    }

    /** Whether the record counts; then {@link #at} isn't null. */
    public boolean counts(R record) {
        return at.moment(record) != null && where.test(record);
    }

    /** The moment at which it counts. */
    public @Nullable Instant at(R record) {
        return at.moment(record);
    }

    /** What it gives, null for nothing. */
    public @Nullable Amount amount(R record) {
        return value.amount().apply(record);
    }

    public Form form() {
        return value.form();
    }

    /** Whether the row asks for that field. */
    public boolean uses(String field) {
        return used.contains(field);
    }

    /** A length of time, such as a window. */
    public static java.time.Duration length(String text) throws Misread {
        var words = new Words(text);
        var length = words.length();
        words.end("");
        return length;
    }
}
