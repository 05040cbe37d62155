package org.kpigovernor.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One scheduled review of one team, or of one owner's rules, for one recipient.
 *
 * @param team its id; in a digest of rules, the owner's
 * @param start the local first day of what is reviewed
 * @param due when it was to be sent
 * @param why for quiet, skipped and failed, the reason; for a late one, how late; the holiday that it waited for
 */
public record ReviewSlot(
        ReviewKind kind,
        String team,
        String recipient,
        LocalDate start,
        Instant due,
        State state,
        @Nullable Instant doneAt,
        String why) {
    /** What makes its notice unique: however often it is tried, one is written. */
    public String key() {
        return kind.noticeKind() + "/" + team + "/" + recipient + "/" + start;
    }

    /** The slot as it ended; why it came when it did stays said. */
    public ReviewSlot ended(State end, Instant at, String reason) {
        var words = Stream.of(why, reason).filter(word -> !word.isEmpty()).collect(Collectors.joining("; "));
        return new ReviewSlot(kind, team, recipient, start, due, end, at, words);
    }

    /** Every slot ends in one of the last four. */
    public enum State {
        DUE,
        SENT,
        QUIET,
        SKIPPED,
        FAILED
    }
}
