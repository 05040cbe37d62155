package org.kpigovernor.ingest;

/**
 * Thrown while a delivery is read, when it isn't what its source sends; its message becomes the dead letter's reason.
 */
public final class MalformedDelivery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param reason names the place, as in {@code $.pull_request.number is missing}
     */
    public MalformedDelivery(String reason) {
        // Expected with bad input and caught at once: a stack trace would cost more than the reading
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
