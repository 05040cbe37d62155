package org.kpigovernor.measure.rows;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/**
 * Reads a filter: clauses about a record, joined by {@code and}, {@code or}, {@code not} and brackets. What isn't known fulfils no clause
 * but {@code is unknown}. Moments are compared by the second, since sources tell no finer.
 */
final class Filters<R> {
    private static final String HINT = "join clauses by and, or; write not before one";

    private final RecordKind<R> kind;
    private final Words words;
    private final Set<String> used;

    /** @param used is told every field that the filter asks for */
    Filters(RecordKind<R> kind, Words words, Set<String> used) {
        this.kind = kind;
        this.words = words;
        this.used = used;
    }

    /** All of the cell; an empty one takes every record. */
    Predicate<R> whole() throws Misread {
        if (words.atEnd()) {
            return record -> true;
        }
        var filter = any();
        words.end(HINT);
        return filter;
    }

    private Predicate<R> any() throws Misread {
        var any = all();
        while (words.word("or")) {
            any = any.or(all());
        }
        return any;
    }

    private Predicate<R> all() throws Misread {
        var all = one();
        while (words.word("and")) {
            all = all.and(one());
        }
        return all;
    }

    private Predicate<R> one() throws Misread {
        if (words.word("not")) {
            return one().negate();
        }
        if (words.sign("(")) {
            var inner = any();
            if (!words.sign(")")) {
                throw new Misread("a bracket isn't closed before `" + words.rest() + "`", HINT);
            }
            return inner;
        }
        if (words.word("true")) {
            return record -> true;
        }
        return words.word("false") ? record -> false : clause(field());
    }

    private Field<R> field() throws Misread {
        var name = words.field(kind.name(), kind.names());
        used.add(name);
        return kind.field(name);
    }

    private Predicate<R> clause(Field<R> field) throws Misread {
        return switch (field.kind()) {
            case FLAG -> field::isSet;
            case MOMENT -> moment(field);
            case NUMBER -> number(field);
            case WORDS -> words(field);
        };
    }

    private Predicate<R> moment(Field<R> field) throws Misread {
        if (words.word("to")) {
            var end = momentField();
            var compare = comparison(true);
            return record -> {
                var from = field.moment(record);
                var to = end.moment(record);
                return from != null && to != null && compare.test(Spans.seconds(from, to));
            };
        }
        boolean is = words.word("is");
        boolean not = is && words.word("not");
        if (words.word("before")) {
            return compared(field, not ? (one, other) -> !one.isBefore(other) : Instant::isBefore);
        }
        if (words.word("after")) {
            return compared(field, not ? (one, other) -> !one.isAfter(other) : Instant::isAfter);
        }
        return is ? known(field, not) : record -> field.moment(record) != null;
    }

    private Predicate<R> compared(Field<R> field, BiPredicate<Instant, Instant> compare) throws Misread {
        var than = momentField();
        return record -> {
            var one = field.moment(record);
            var other = than.moment(record);
            return one != null
                    && other != null
                    && compare.test(one.truncatedTo(ChronoUnit.SECONDS), other.truncatedTo(ChronoUnit.SECONDS));
        };
    }

    private Field<R> momentField() throws Misread {
        var field = field();
        if (field.kind() != Field.Kind.MOMENT) {
            throw new Misread("`" + field.name() + "` is no moment", "RECORDS.md lists which are");
        }
        return field;
    }

    private Predicate<R> known(Field<R> field, boolean not) throws Misread {
        Predicate<R> known = record -> field.read().apply(record) != null;
        if (words.word("known")) {
            return not ? known.negate() : known;
        }
        if (words.word("unknown")) {
            return not ? known : known.negate();
        }
        throw new Misread(
                "`" + words.rest() + "` can't be said of `" + field.name() + "`", "write is known, or is unknown");
    }

    private Predicate<R> number(Field<R> field) throws Misread {
        if (words.word("is")) {
            return known(field, words.word("not"));
        }
        var compare = comparison(false);
        return record -> {
            var number = field.number(record);
            return number != null && compare.test(number);
        };
    }

    private DoublePredicate comparison(boolean ofTime) throws Misread {
        for (var sign : List.of(">=", "<=", ">", "<", "=")) {
            if (words.sign(sign)) {
                double than = ofTime ? words.length().toSeconds() : words.number();
                return switch (sign) {
                    case ">=" -> value -> value >= than;
                    case "<=" -> value -> value <= than;
                    case ">" -> value -> value > than;
                    case "<" -> value -> value < than;
                    default -> value -> value == than;
                };
            }
        }
        throw new Misread("before `" + words.rest() + "` a comparison is missing", "write one of > >= < <= =");
    }

    private Predicate<R> words(Field<R> field) throws Misread {
        if (words.word("matches")) {
            var pattern = words.pattern();
            return record -> field.words(record).stream()
                    .anyMatch(word -> pattern.matcher(word).find());
        }
        if (!words.word("is")) {
            return record -> !field.words(record).isEmpty();
        }
        boolean not = words.word("not");
        if (words.word("known")) {
            return record -> field.words(record).isEmpty() == not;
        }
        if (words.word("unknown")) {
            return record -> field.words(record).isEmpty() != not;
        }
        var wanted = wanted();
        Predicate<R> is = record ->
                field.words(record).stream().anyMatch(word -> wanted.stream().anyMatch(word::equalsIgnoreCase));
        return not ? is.negate() : is;
    }

    private List<String> wanted() throws Misread {
        var wanted = new ArrayList<String>();
        boolean several = words.word("one of");
        do {
            wanted.add(words.value());
        } while (several && words.sign(";"));
        return List.copyOf(wanted);
    }
}
