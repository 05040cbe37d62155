package org.kpigovernor.judge.facts;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills the fields of a fact, in braces, into a sentence: {@code {watchWeeks} of the last {windowWeeks} weeks}. */
public final class Sentence {
    public static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Set<String> NOT_FIELDS = Set.of("hashCode", "toString");
    /** What fields are longer than their names, more or less. */
    private static final int ROOM = 40;

    private static final MathContext SHOWN_DIGITS = new MathContext(4);
    private static final double ALL_DIGITS_SHOWN = 10_000;

    /** What was read is read again when so many different sentences were, as after hundreds of edits. */
    private static final int MOST_READ = 5_000;

    /** A getter's class stays for as long as the program, so there is one a field. */
    private static final Map<Method, Function<Object, Object>> GETTERS = new ConcurrentHashMap<>();

    private static final ClassValue<Known> KNOWN = new ClassValue<>() {
        @Override
        protected Known computeValue(Class<?> fact) {
            var fields = new TreeMap<String, Method>();
            Arrays.stream(fact.getMethods())
                    .filter(method -> method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class)
                    .filter(method -> !NOT_FIELDS.contains(method.getName()))
                    .forEach(method -> fields.put(method.getName(), method));
            return new Known(fields, new ConcurrentHashMap<>());
        }
    };

    /** The fields of a kind of fact, and the sentences about it that were read: those of the rules that ran since the start. */
    private record Known(Map<String, Method> fields, Map<String, Piece[]> read) {
        Piece[] pieces(String sentence) {
            var pieces = read.get(sentence);
            if (pieces == null && read.size() >= MOST_READ) {
                read.clear();
            }
            return pieces == null ? read.computeIfAbsent(sentence, any -> Sentence.pieces(any, fields)) : pieces;
        }
    }

    /** Some text, and the field that follows; null at the end. */
    private record Piece(String text, @Nullable Function<Object, Object> field) {}

    private Sentence() {}

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> getter(Method field) {
        try {
            var lookup = MethodHandles.lookup();
            var handle = lookup.unreflect(field);
            var made = LambdaMetafactory.metafactory(
                    lookup,
                    "apply",
                    MethodType.methodType(Function.class),
                    MethodType.genericMethodType(1),
                    handle,
                    handle.type().wrap());
            return (Function<Object, Object>) made.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("a fact's fields are its public methods", e);
        }
    }

    /** Fields that the fact doesn't have are left as they stand; the check of the rules tells them. */
    public static String fill(String sentence, Object fact) {
        if (sentence.indexOf('{') < 0) {
            return sentence;
        }
        var filled = new StringBuilder(sentence.length() + ROOM);
        for (var piece : KNOWN.get(fact.getClass()).pieces(sentence)) {
            filled.append(piece.text);
            if (piece.field != null) {
                var value = piece.field.apply(fact);
                show(value == null ? "nothing" : value, filled);
            }
        }
        return filled.toString();
    }

    private static Piece[] pieces(String sentence, Map<String, Method> fields) {
        var pieces = new ArrayList<Piece>();
        int done = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', open + 1)) {
            int close = sentence.indexOf('}', open);
            var field = close < 0 ? null : fields.get(sentence.substring(open + 1, close));
            if (field != null) {
                pieces.add(new Piece(sentence.substring(done, open), GETTERS.computeIfAbsent(field, Sentence::getter)));
                done = close + 1;
            }
        }
        pieces.add(new Piece(sentence.substring(done), null));
        return pieces.toArray(Piece[]::new);
    }

    /** The fields that rules may ask of a fact: its public methods without parameters. */
    public static Set<String> fields(Class<?> fact) {
        return KNOWN.get(fact).fields.keySet();
    }

    /** Numbers with four digits that count, lists with commas. */
    private static void show(Object value, StringBuilder filled) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < ALL_DIGITS_SHOWN) {
            filled.append(number.longValue());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            var rounded = BigDecimal.valueOf(number).round(SHOWN_DIGITS);
            filled.append(
                    rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
        } else if (value instanceof Iterable<?> several) {
            showAll(several, filled);
        } else {
            filled.append(value);
        }
    }

    private static void showAll(Iterable<?> several, StringBuilder filled) {
        var shown = new LinkedHashSet<String>();
        several.forEach(one -> shown.add(one.toString()));
        filled.append(String.join(", ", shown));
    }
}
