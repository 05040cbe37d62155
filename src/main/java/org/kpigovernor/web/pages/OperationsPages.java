package org.kpigovernor.web.pages;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.ingest.Inbox.DeadLetter;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.review.ReviewSlot;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** Review slots, and deliveries that couldn't be translated. */
final class OperationsPages {
    private static final int PAGE = 500;
    private static final int EXCERPT = 600;
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final WebPorts ports;

    OperationsPages(WebPorts ports) {
        this.ports = ports;
    }

    /** A review slot in words. */
    public record SlotRow(
            String kind, String team, String recipient, String start, String due, String state, String why) {}

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

    Response reviews() {
        var rows = ports.slots().find(null, null, PAGE).stream().map(this::row).toList();
        return Templates.page("reviews", Map.of("slots", rows));
    }

    private SlotRow row(ReviewSlot slot) {
        var team = ports.organisation().get().team(slot.team());
        return new SlotRow(
                Cells.words(slot.kind()),
                team.map(Team::name).orElse(slot.team()),
                slot.recipient(),
                Days.day(slot.start()),
                Days.moment(slot.due(), team.map(Team::zone).orElse(UTC)),
                Cells.words(slot.state()),
                slot.why());
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
