package org.kpigovernor.judge.facts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Fills the fields of a fact, in braces, into a sentence: {@code {watchWeeks} of the last {windowWeeks} weeks}. */
public final class Sentence {
    public static final Pattern FIELD = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Set<String> NOT_FIELDS = Set.of("hashCode", "toString");
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    /** What fields are longer than their names, more or less. */
    private static final int ROOM = 40;

    private static final MathContext SHOWN_DIGITS = new MathContext(4);

    private static final ClassValue<Map<String, MethodHandle>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> fact) {
            var fields = new TreeMap<String, MethodHandle>();
            Arrays.stream(fact.getDeclaredMethods())
                    .filter(method -> method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers()))
                    .filter(method -> !NOT_FIELDS.contains(method.getName()))
                    .forEach(method -> fields.put(method.getName(), handle(method)));
            return fields;
        }
    };

    private Sentence() {}

    private static MethodHandle handle(Method field) {
        try {
            return MethodHandles.lookup().unreflect(field).asType(GETTER);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a fact's fields are its public methods", e);
        }
    }

    /** Fields that the fact doesn't have are left as they stand; the check of the rules tells them. */
    public static String fill(String sentence, Object fact) {
        int open = sentence.indexOf('{');
        if (open < 0) {
            return sentence;
        }
        var fields = FIELDS.get(fact.getClass());
        var filled = new StringBuilder(sentence.length() + ROOM);
        int done = 0;
        while (open >= 0) {
            int close = sentence.indexOf('}', open);
            var field = close < 0 ? null : fields.get(sentence.substring(open + 1, close));
            if (field != null) {
                filled.append(sentence, done, open).append(shown(value(fact, field)));
                done = close + 1;
            }
            open = sentence.indexOf('{', open + 1);
        }
        return filled.append(sentence, done, sentence.length()).toString();
    }

    /** The fields that rules may ask of a fact: its public methods without parameters. */
    public static Set<String> fields(Class<?> fact) {
        return FIELDS.get(fact).keySet();
    }

    private static Object value(Object fact, MethodHandle field) {
        try {
            Object value = field.invokeExact(fact);
            return value == null ? "nothing" : value;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a fact's fields declare no exceptions", e);
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
