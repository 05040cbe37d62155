package org.kpigovernor.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Inbox.DeadLetter;
import org.kpigovernor.notify.Outbox.Entry;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** What the service did: notices, review slots, dead letters, rounds. */
final class OperationsApi {
    private static final int PAGE = 200;
    private static final int MOST = 10_000;

    private final WebPorts ports;

    OperationsApi(WebPorts ports) {
        this.ports = ports;
    }

    record NoticeView(
            String key,
            String channel,
            String kind,
            String recipient,
            @Nullable String team,
            @Nullable String caseId,
            String subject,
            String messageId,
            Instant writtenAt,
            String state,
            int attempts,
            @Nullable Instant doneAt,
            String why) {
        static NoticeView of(Entry entry) {
            var notice = entry.notice();
            return new NoticeView(
                    notice.key(),
                    notice.channel(),
                    notice.kind(),
                    notice.recipient(),
                    notice.team(),
                    notice.caseId(),
                    notice.subject(),
                    notice.messageId(),
                    notice.writtenAt(),
                    entry.state(),
                    entry.attempts(),
                    entry.doneAt(),
                    entry.why());
        }
    }

    record DeadLetterView(
            String source,
            String id,
            Instant receivedAt,
            @Nullable Instant at,
            String reason) {
        static DeadLetterView of(DeadLetter letter) {
            var delivery = letter.delivery();
            return new DeadLetterView(
                    delivery.source(), delivery.id(), delivery.receivedAt(), letter.at(), letter.reason());
        }
    }

    Response notices(Request request) {
        var found =
                ports.outbox().find(request.param("team"), request.param("kind"), request.number("limit", PAGE, MOST));
        return Json.ok(found.stream().map(NoticeView::of).toList());
    }

    Response deadLetters(Request request) {
        return Json.ok(ports.inbox().deadLetters(request.number("limit", PAGE, MOST)).stream()
                .map(DeadLetterView::of)
                .toList());
    }

    Response round(Request request) {
        return Json.ok(ports.rounds().run());
    }
}
