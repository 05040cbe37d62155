package org.kpigovernor.catalogue;

import java.util.Locale;

/** How constants are spelt in files: {@code NON_NEGOTIABLE} is {@code non-negotiable}. */
public final class Spelling {
    private Spelling() {}

    public static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
