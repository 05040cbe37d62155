package org.kpigovernor.judge.files;

/** Thrown where a rule file leaves what rules may say, so that nothing after it can be trusted. */
final class FenceBroken extends Exception {
    private static final long serialVersionUID = 1L;

    final int line;
    final int column;
    final String hint;

    FenceBroken(int line, int column, String what, String hint) {
        super(what);
        this.line = line;
        this.column = column;
        this.hint = hint;
    }

    FenceBroken(FenceToken at, String what, String hint) {
        this(at.line(), at.column(), what, hint);
    }
}
