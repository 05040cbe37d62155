package org.kpigovernor.measure.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what each record gives: nothing written counts it as one; {@code opened to merged} is a span, and several joined by {@code +} are
 * their sum, in which what isn't known or runs backwards is 0; {@code lines} is that number; {@code share of: filter} and
 * {@code done of all} are parts of a whole.
 */
final class Values<R> {
    private final RecordKind<R> kind;
    private final Words words;
    private final Rounding rounding;
    private final Set<String> used;

    Values(RecordKind<R> kind, String cell, Rounding rounding, Set<String> used) {
        this.kind = kind;
        this.words = new Words(cell);
        this.rounding = rounding;
        this.used = used;
    }

    /** What is given, and what kind of thing that is. */
    record Given<R>(Form form, Function<R, @Nullable Amount> amount) {}

    Given<R> whole() throws Misread {
        if (words.atEnd()) {
            return new Given<>(Form.ONE, record -> Amount.ONE);
        }
        if (words.word("share of:")) {
            var part = new Filters<>(kind, words, used).whole();
            return new Given<>(Form.SHARE, record -> new Amount(part.test(record) ? 1 : 0, 1));
        }
        var field = field();
        var given = field.kind() == Field.Kind.MOMENT ? spans(field) : number(field);
        words.end("write a number, from one moment `to` another, or share of: a filter");
        return given;
    }

    private Field<R> field() throws Misread {
        var name = words.field(kind.name(), kind.names());
        used.add(name);
        return kind.field(name);
    }

    private Given<R> number(Field<R> field) throws Misread {
        needs(field, Field.Kind.NUMBER, "number");
        if (!words.word("of")) {
            return new Given<>(Form.NUMBER, record -> {
                var number = field.number(record);
                return number == null ? null : new Amount(number, 1);
            });
        }
        var whole = field();
        needs(whole, Field.Kind.NUMBER, "number");
        return new Given<>(Form.SHARE, record -> {
            var part = field.number(record);
            var all = whole.number(record);
            return part == null || all == null || all <= 0 ? null : new Amount(part, all);
        });
    }

    private void needs(Field<R> field, Field.Kind wanted, String word) throws Misread {
        if (field.kind() != wanted) {
            var such = kind.fields().stream()
                    .filter(one -> one.kind() == wanted)
                    .map(Field::name)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            throw new Misread(
                    "`" + field.name() + "` is no " + word,
                    such.isEmpty() ? "" : "of a " + kind.name() + " there are " + String.join(", ", such));
        }
    }

    private Given<R> spans(Field<R> first) throws Misread {
        var spans = new ArrayList<Function<R, @Nullable Amount>>();
        spans.add(span(first));
        while (words.sign("+")) {
            spans.add(span(field()));
        }
        return new Given<>(Form.SPAN, spans.size() == 1 ? spans.get(0) : record -> sum(spans, record));
    }

    private Function<R, @Nullable Amount> span(Field<R> from) throws Misread {
        needs(from, Field.Kind.MOMENT, "moment");
        if (!words.word("to")) {
            throw new Misread("after `" + from.name() + "` it isn't said to when", "write such as opened to merged");
        }
        var to = field();
        needs(to, Field.Kind.MOMENT, "moment");
        return record -> {
            var begins = from.moment(record);
            var ends = to.moment(record);
            if (begins == null || ends == null) {
                return null;
            }
            double seconds = Spans.seconds(begins, ends);
            return seconds < 0 ? Amount.NEGATIVE : new Amount(rounding.of(seconds), 1);
        };
    }

    private static <R> Amount sum(List<Function<R, @Nullable Amount>> spans, R record) {
        double sum = 0;
        for (var span : spans) {
            var amount = span.apply(record);
            sum += amount == null || amount.isNegative() ? 0 : amount.amount();
        }
        return new Amount(sum, 1);
    }
}
