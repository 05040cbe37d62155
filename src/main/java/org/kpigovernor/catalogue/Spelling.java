package org.kpigovernor.catalogue;

import java.util.Arrays;
import java.util.Locale;

/** How constants are spelt in files: {@code NON_NEGOTIABLE} is {@code non-negotiable}. */
public final class Spelling {
    private static final ClassValue<String[]> WORDS = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(word -> spelt(((Enum<?>) word).name()))
                    .toArray(String[]::new);
        }
    };

    private Spelling() {}

    public static String of(Enum<?> word) {
        return WORDS.get(word.getDeclaringClass())[word.ordinal()];
    }

    private static String spelt(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
