package org.kpigovernor.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kpigovernor.cases.Case;

/**
 * What a link that answers a case says, before it is signed.
 *
 * @param turn when the case was opened or last worsened, as it was known then, in seconds of the epoch
 * @param recipient whom the answer comes from: a mail address, or {@code channel:NAME} for a message that many read
 */
public record AnswerToken(AnswerAction action, String caseId, long turn, Instant expires, String recipient) {
    static final Duration VALIDITY = Duration.ofDays(14);
    private static final String CHANNEL = "channel:";
    private static final int RADIX = 36;
    private static final int PARTS = 5;

    static AnswerToken of(Case subject, AnswerAction action, String recipient, Instant now) {
        return new AnswerToken(action, subject.id(), turn(subject), now.plus(VALIDITY), recipient);
    }

    /** How a channel that many read is named as a recipient. */
    public static String channel(String name) {
        return CHANNEL + name;
    }

    /** Whether it stands in a message that many read, so that the answer must say whom it comes from. */
    public boolean fromChannel() {
        return isChannel(recipient);
    }

    static boolean isChannel(String recipient) {
        return recipient.startsWith(CHANNEL);
    }

    private static long turn(Case subject) {
        var worsened = subject.worsened();
        return (worsened == null ? subject.opened() : worsened).getEpochSecond();
    }

    /** Whether the case has worsened since the link was written. */
    public boolean isOutdated(Case subject) {
        return turn(subject) != turn;
    }

    public boolean isExpired(Instant now) {
        return now.isAfter(expires);
    }

    public String text() {
        return String.join(
                "|",
                String.valueOf(action.letter()),
                caseId,
                Long.toString(turn, RADIX),
                Long.toString(expires.getEpochSecond(), RADIX),
                recipient);
    }

    /** Reads a text that was signed; empty if it is about something else. */
    public static Optional<AnswerToken> read(String text) {
        var parts = text.split("\\|", PARTS);
        if (parts.length != PARTS || parts[0].length() != 1) {
            return Optional.empty();
        }
        return AnswerAction.of(parts[0].charAt(0))
                .map(action -> new AnswerToken(
                        action,
                        parts[1],
                        Long.parseLong(parts[2], RADIX),
                        Instant.ofEpochSecond(Long.parseLong(parts[3], RADIX)),
                        parts[4]));
    }
}
