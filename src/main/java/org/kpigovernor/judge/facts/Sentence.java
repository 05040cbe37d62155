package org.kpigovernor.judge.facts;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the fields of a fact, in braces, into a sentence: {@code {watchWeeks} of the last {windowWeeks} weeks}. */
public final class Sentence {
    public static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Set<String> NOT_FIELDS = Set.of("hashCode", "toString");
    private static final MathContext SHOWN_DIGITS = new MathContext(4);

    private static final ClassValue<Map<String, Method>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> fact) {
            var fields = new TreeMap<String, Method>();
            Arrays.stream(fact.getDeclaredMethods())
                    .filter(method -> method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers()))
                    .filter(method -> !NOT_FIELDS.contains(method.getName()))
                    .forEach(method -> fields.put(method.getName(), method));
            return fields;
        }
    };

    private Sentence() {}

    /** Fields that the fact doesn't have are left as they stand; the check of the rules tells them. */
    public static String fill(String sentence, Object fact) {
        var fields = FIELDS.get(fact.getClass());
        return FIELD.matcher(sentence).replaceAll(match -> {
            var field = fields.get(match.group(1));
            return Matcher.quoteReplacement(field == null ? match.group() : shown(value(fact, field)));
        });
    }

    /** The fields that rules may ask of a fact: its public methods without parameters. */
    public static Set<String> fields(Class<?> fact) {
        return FIELDS.get(fact).keySet();
    }

    private static Object value(Object fact, Method field) {
        try {
            var value = field.invoke(fact);
            return value == null ? "nothing" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact's fields are its public methods", e);
        }
    }

    /** Numbers with four digits that count, lists with commas. */
    private static String shown(Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            var rounded = BigDecimal.valueOf(number).round(SHOWN_DIGITS);
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
        return value instanceof Iterable<?> several ? String.join(", ", strings(several)) : value.toString();
    }

    private static Set<String> strings(Iterable<?> several) {
        var strings = new LinkedHashSet<String>();
        several.forEach(one -> strings.add(one.toString()));
        return strings;
    }
}
