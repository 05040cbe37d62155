package org.kpigovernor.notify;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A notice didn't get through now, and may later: the server is busy, away or hangs. */
public class RetryableFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable Instant notBefore;

    public RetryableFailure(String why, Throwable cause) {
        super(why, cause);
        this.notBefore = null;
    }

    /**
     * @param notBefore when the other side wants to be asked again at the earliest; null if it didn't say
     */
    public RetryableFailure(String why, @Nullable Throwable cause, @Nullable Instant notBefore) {
        super(why, cause);
        this.notBefore = notBefore;
    }

    /** An earlier attempt would be in vain. */
    public Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }
}
