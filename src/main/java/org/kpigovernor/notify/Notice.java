package org.kpigovernor.notify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient over one channel, complete as it will be sent.
 *
 * @param key what makes it unique: the same notice is written once, however often a round repeats
 * @param channel such as {@code mail}
 * @param kind such as {@code escalation}, {@code recovery} or {@code weekly-review}
 * @param recipient the address on that channel
 * @param team null if it is about several
 * @param caseId null if it is about none
 * @param text reads well by itself
 * @param html null when the channel has none
 * @param headers further headers by name, such as {@code In-Reply-To}; never {@code To} or {@code Subject}
 * @param messageId stable: a repeated attempt bears the same
 */
public record Notice(
        String key,
        String channel,
        String kind,
        String recipient,
        @Nullable String team,
        @Nullable String caseId,
        String subject,
        String text,
        @Nullable String html,
        List<Inline> inlines,
        Map<String, String> headers,
        String messageId,
        Instant writtenAt) {
    /** The same notice with a further part inside. */
    public Notice with(Inline inline) {
        var all = Stream.concat(inlines.stream(), Stream.of(inline)).toList();
        return new Notice(
                key, channel, kind, recipient, team, caseId, subject, text, html, all, headers, messageId, writtenAt);
    }

    /** The same notice under another key. */
    public Notice withKey(String other) {
        return new Notice(
                other, channel, kind, recipient, team, caseId, subject, text, html, inlines, headers, messageId,
                writtenAt);
    }

    /** The same notice with these pictures. */
    public Notice withInlines(List<Inline> others) {
        return new Notice(
                key, channel, kind, recipient, team, caseId, subject, text, html, others, headers, messageId,
                writtenAt);
    }

    /**
     * A picture inside the HTML; or another form of the whole message beside text and HTML, such as an entry for a calendar.
     *
     * @param contentId as the HTML names it after {@code cid:}
     * @param type such as {@code image/png}, or {@code text/calendar; method=REQUEST}
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes of a picture, compared by nobody
    public record Inline(String contentId, String type, byte[] bytes) {
        public boolean isPicture() {
            return type.startsWith("image/");
        }
    }
}
