package org.kpigovernor.notify;

import java.util.List;
import java.util.Optional;
import org.kpigovernor.cases.Case;

/** How a channel besides mail puts into its own format what it is told. */
public interface Voice {
    ChannelWants wants();

    /** Whether all news of a team and round is one message; otherwise each case is told by itself. */
    boolean tellsTogether();

    /** Whether it has anything to say of such an event, beside what the configuration wants. */
    default boolean hears(CaseEvent.Type type, Case subject) {
        return true;
    }

    /**
     * Tells of cases of one team.
     *
     * @param key the notice's unique key
     */
    Payload cases(String key, List<CaseEvent> events);

    /** The same news as a mail that was written, such as a review; empty if it has no words for that. */
    Optional<Payload> copy(String key, Notice mail);

    /**
     * A message as it will be sent.
     *
     * @param text what the pages show of it, and reads well by itself
     * @param json what the other side gets, without any secret
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes to send, compared by nobody
    record Payload(String subject, String text, byte[] json) {}
}
