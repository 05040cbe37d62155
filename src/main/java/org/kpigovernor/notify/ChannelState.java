package org.kpigovernor.notify;

import java.time.Instant;

/**
 * Whether notices get out over a channel.
 *
 * @param up false while it rests after failures of its connection
 * @param since when that last changed
 * @param lastError of the last failure of the connection, empty if there was none
 */
public record ChannelState(String channel, boolean up, Instant since, String lastError) {}
