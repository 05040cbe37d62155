package org.kpigovernor.notify;

/** The channel's other side is away, hangs or turns everybody away: no fault of the notice, and the next one would fare no better. */
public final class ChannelDown extends RetryableFailure {
    private static final long serialVersionUID = 1L;

    public ChannelDown(String why, Throwable cause) {
        super(why, cause);
    }
}
