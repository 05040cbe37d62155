package org.kpigovernor.config;

import java.io.Serial;

/** A text that can't be read as what it should be, and what to write instead. */
final class Mistake extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String hint;

    Mistake(String what, String hint) {
        super(what, null, false, false);
        this.hint = hint;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String hint() {
        return hint;
    }
}
