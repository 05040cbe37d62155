package org.kpigovernor.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in.
 *
 * @param uid its place in the mailbox, never used twice
 * @param messageId empty if it bears none
 * @param from the bare address
 * @param references the Message-IDs that it answers
 * @param automatic whether a machine wrote it, such as a vacation answer
 * @param text as its writer wrote it, with what is quoted
 * @param failure what couldn't be delivered and why, if that is what the mail says
 */
public record Incoming(
        String uid,
        String messageId,
        String from,
        List<String> references,
        boolean automatic,
        String text,
        @Nullable Failure failure) {
    /** A delivery that failed, as RFC 3464 reports it. */
    public record Failure(String messageId, String diagnostic) {}
}
