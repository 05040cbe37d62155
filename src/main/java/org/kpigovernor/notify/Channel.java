package org.kpigovernor.notify;

/** A way out for notices, such as mail. Used by one thread at a time. */
public interface Channel {
    /** As notices name it, such as {@code mail}. */
    String name();

    /**
     * Hands the notice over; returns when the other side has taken it.
     *
     * @throws RetryableFailure if a later attempt may succeed
     * @throws FinalFailure if no attempt ever will
     */
    void send(Notice notice) throws RetryableFailure, FinalFailure;

    /** Nothing is waiting now: lets go of what was kept for the next notice, such as a connection. */
    default void rest() {}
}
