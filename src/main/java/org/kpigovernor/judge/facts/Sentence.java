package org.kpigovernor.judge.facts;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the fields of a fact, in braces, into a sentence: {@code {watchWeeks} of the last {windowWeeks} weeks}. */
public final class Sentence {
    public static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Set<String> NOT_FIELDS = Set.of("hashCode", "toString", "getClass", "notify", "notifyAll");

    private Sentence() {}

    /** Fields that the fact doesn't have are left as they stand; the check of the rules tells them. */
    public static String fill(String sentence, Object fact) {
        var known = fields(fact.getClass());
        return FIELD.matcher(sentence)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        known.contains(match.group(1)) ? shown(value(fact, match.group(1))) : match.group()));
    }

    /** The fields that rules may ask of a fact: its public methods without parameters. */
    public static Set<String> fields(Class<?> fact) {
        return Arrays.stream(fact.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers()))
                .map(java.lang.reflect.Method::getName)
                .filter(name -> !NOT_FIELDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Object value(Object fact, String field) {
        try {
            var value = fact.getClass().getMethod(field).invoke(fact);
            return value == null ? "nothing" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact's fields are its public methods", e);
        }
    }

    /** Numbers with at most one decimal, lists with commas. */
    private static String shown(Object value) {
        if (value instanceof Double number) {
            var text = String.format(Locale.ROOT, "%.1f", number);
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        return value instanceof Iterable<?> several ? String.join(", ", strings(several)) : value.toString();
    }

    private static Set<String> strings(Iterable<?> several) {
        var strings = new java.util.LinkedHashSet<String>();
        several.forEach(one -> strings.add(one.toString()));
        return strings;
    }
}
