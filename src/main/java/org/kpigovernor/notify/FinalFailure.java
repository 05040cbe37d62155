package org.kpigovernor.notify;

import org.jspecify.annotations.Nullable;

/** A notice will never get through as it is: the recipient is unknown, or the message is refused. */
public final class FinalFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public FinalFailure(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
