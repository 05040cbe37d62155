package org.kpigovernor.notify;

import java.util.Optional;

/**
 * What a link that stops mails says, before it is signed.
 *
 * @param kind of notices, such as {@code weekly-review}
 * @param team empty for mails about no team
 */
public record StopToken(String recipient, String kind, String team) {
    private static final String MARK = "stop";
    private static final int PARTS = 4;

    String text() {
        return String.join("|", MARK, kind, team, recipient);
    }

    /** Reads a text that was signed; empty if it is about something else. */
    public static Optional<StopToken> read(String text) {
        var parts = text.split("\\|", PARTS);
        return parts.length == PARTS && parts[0].equals(MARK)
                ? Optional.of(new StopToken(parts[3], parts[1], parts[2]))
                : Optional.empty();
    }
}
