package org.kpigovernor.web.pages;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import org.kpigovernor.ingest.Inbox.DeadLetter;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** Deliveries that couldn't be translated. */
final class OperationsPages {
    private static final int PAGE = 500;
    private static final int EXCERPT = 600;
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final WebPorts ports;

    OperationsPages(WebPorts ports) {
        this.ports = ports;
    }

    /** A dead letter in words. */
    public record LetterRow(String source, String id, String at, String reason, String excerpt) {
        static LetterRow of(DeadLetter letter) {
            var delivery = letter.delivery();
            var body =
                    new String(delivery.body(), 0, Math.min(delivery.body().length, EXCERPT), StandardCharsets.UTF_8);
            return new LetterRow(
                    delivery.source(), delivery.id(), Days.moment(delivery.receivedAt(), UTC), letter.reason(), body);
        }
    }

    Response deadLetters() {
        var rows = ports.inbox().deadLetters(PAGE).stream().map(LetterRow::of).toList();
        return Templates.page("dead-letters", Map.of("letters", rows));
    }

    /** Puts a dead letter back, as the page's button asks. */
    Response replay(Request request) {
        var source = request.param("source");
        var id = request.param("id");
        if (source == null || id == null || !ports.inbox().replay(source, id)) {
            throw Refusal.notFound("There is no dead letter `" + id + "`");
        }
        return Response.seeOther("/dead-letters");
    }
}
