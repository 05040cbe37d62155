package org.kpigovernor.cases;

/** A person's move that can't be made; the message says why, for that person. */
public final class MoveRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    MoveRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the case, the moment or the words are at fault. */
    public enum Reason {
        /** There is no such case. */
        UNKNOWN_CASE,
        /** The case is in a state that doesn't allow the move, or lacks a cause. */
        NOT_NOW,
        /** Somebody else moved it since the person looked. */
        CHANGED,
        /** Something needed is missing or wrong, such as a date that has passed. */
        INVALID
    }
}
