package org.kpigovernor.web.api;

import java.util.Locale;

/** How the API writes the members of a closed set. */
final class Words {
    private Words() {}

    /** {@code NON_NEGOTIABLE} as {@code non-negotiable}. */
    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
