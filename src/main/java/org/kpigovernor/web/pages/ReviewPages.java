package org.kpigovernor.web.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSlot;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Response;

/** Which reviews come next, and how each one so far ended. */
final class ReviewPages {
    private static final int PAGE = 500;
    private static final int MOST_NAMES = 5;
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final WebPorts ports;

    ReviewPages(WebPorts ports) {
        this.ports = ports;
    }

    /** A review slot in words. */
    public record SlotRow(
            String kind, String team, String recipient, String start, String due, String state, String why) {}

    /** Reviews of a kind that come at the same time, in words. */
    public record NextRow(String kind, String due, String about, String why) {}

    Response show() {
        var rows = ports.slots().find(null, null, PAGE).stream().map(this::row).toList();
        return Templates.page("reviews", Map.of("slots", rows, "upcoming", upcoming()));
    }

    private SlotRow row(ReviewSlot slot) {
        return new SlotRow(
                Spelling.of(slot.kind()),
                name(slot),
                slot.recipient(),
                Days.day(slot.start()),
                Days.moment(slot.due(), zone(slot)),
                Cells.words(slot.state()),
                slot.why());
    }

    private record Together(ReviewKind kind, Instant due, ZoneId zone, boolean skipped, String why) {}

    private List<NextRow> upcoming() {
        var together = new LinkedHashMap<Together, List<String>>();
        for (var slot : ports.reviewing().upcoming().get()) {
            var key = new Together(
                    slot.kind(), slot.due(), zone(slot), slot.state() == ReviewSlot.State.SKIPPED, slot.why());
            together.computeIfAbsent(key, first -> new java.util.ArrayList<>()).add(name(slot));
        }
        return together.entrySet().stream()
                .map(entry -> next(
                        entry.getKey(), entry.getValue().stream().distinct().toList()))
                .toList();
    }

    private static NextRow next(Together when, List<String> names) {
        var some = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return new NextRow(
                Spelling.of(when.kind()),
                Days.moment(when.due(), when.zone()),
                names.size() > MOST_NAMES ? some + " and " + (names.size() - MOST_NAMES) + " more" : some,
                when.skipped() ? "skipped: " + when.why() : when.why());
    }

    private String name(ReviewSlot slot) {
        return ports.organisation().get().team(slot.team()).map(Team::name).orElse(slot.team());
    }

    private ZoneId zone(ReviewSlot slot) {
        return ports.organisation().get().team(slot.team()).map(Team::zone).orElse(UTC);
    }
}
