package org.kpigovernor.notify;

/** A notice didn't get through now, and may later: the server is busy, away or hangs. */
public class RetryableFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public RetryableFailure(String why, Throwable cause) {
        super(why, cause);
    }
}
