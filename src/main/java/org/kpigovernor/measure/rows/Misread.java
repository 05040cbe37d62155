package org.kpigovernor.measure.rows;

/** What a cell says can't be understood. */
public final class Misread extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    public Misread(String what, String hint) {
        super(what);
        this.hint = hint;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String hint() {
        return hint;
    }
}
