package org.kpigovernor.config;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kpigovernor.cases.MaintenanceWindow;
import org.kpigovernor.cases.MaintenanceWindow.Once;
import org.kpigovernor.cases.MaintenanceWindow.Recurring;
import org.kpigovernor.cases.MaintenanceWindow.When;

/** Reads one planned maintenance of {@code escalations.yaml}. */
record MaintenanceReader(Set<String> teams) {
    private static final String HINT = "write { from: 2026-12-24T18:00, to: 2026-12-27, reason: freeze },"
            + " or { cron: \"0 0 22 ? * SAT\", for: 4h, reason: patches }";

    Optional<MaintenanceWindow> read(Value item) {
        var entry = item.mapping().only("teams", "from", "to", "cron", "for", "zone", "reason", "even-non-negotiable");
        var reason = entry.text("reason").filter(text -> !text.isBlank());
        if (reason.isEmpty()) {
            item.wrong("a maintenance needs a `reason`", "people are told why they weren't told");
        }
        var zone = entry.get("zone").flatMap(text -> text.as(Texts::zone)).orElse(null);
        var even = entry.get("even-non-negotiable")
                .flatMap(text -> text.as(Texts::flag))
                .orElse(false);
        var whose = teams(entry.items("teams"));
        return when(item, entry)
                .flatMap(when -> reason.map(why -> new MaintenanceWindow(whose, when, zone, why, even)));
    }

    private Set<String> teams(List<Value> items) {
        var ids = new LinkedHashSet<String>();
        for (var item : items) {
            item.text().ifPresent(id -> {
                ids.add(id);
                if (new TeamMap(teams).isUnknown(id)) {
                    item.wrong("there is no team `" + id + "`", new TeamMap(teams).hint(id));
                }
            });
        }
        return Set.copyOf(ids);
    }

    private static Optional<When> when(Value item, Mapping entry) {
        boolean once = entry.get("from").isPresent() && entry.get("to").isPresent();
        boolean recurring = entry.get("cron").isPresent() && entry.get("for").isPresent();
        boolean both = (entry.get("from").isPresent() || entry.get("to").isPresent())
                && (entry.get("cron").isPresent() || entry.get("for").isPresent());
        if (both || !once && !recurring) {
            item.wrong("a maintenance has either `from` and `to`, or `cron` and `for`", HINT);
            return Optional.empty();
        }
        return once ? once(item, entry) : recurring(entry);
    }

    private static Optional<When> once(Value item, Mapping entry) {
        var from = entry.get("from").flatMap(text -> text.as(MaintenanceReader::beginning));
        var to = entry.get("to").flatMap(text -> text.as(MaintenanceReader::end));
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            item.wrong("this maintenance ends before it begins", "exchange `from` and `to`");
            return Optional.empty();
        }
        return from.flatMap(first -> to.map(last -> new Once(first, last)));
    }

    private static Optional<When> recurring(Mapping entry) {
        var cron = entry.get("cron").flatMap(text -> text.as(CronText::read));
        var length = entry.get("for")
                .flatMap(text -> text.as(span -> Texts.span(span, Duration.ofMinutes(1), Duration.ofDays(7))));
        return cron.flatMap(times -> length.map(span -> new Recurring(times, span)));
    }

    private static LocalDateTime beginning(String text) throws Mistake {
        return moment(text, 0);
    }

    /** A day is meant to its end. */
    private static LocalDateTime end(String text) throws Mistake {
        return moment(text, 1);
    }

    private static LocalDateTime moment(String text, int daysLater) throws Mistake {
        try {
            var written = text.strip().replace(' ', 'T');
            return written.contains("T")
                    ? LocalDateTime.parse(written)
                    : LocalDate.parse(written).plusDays(daysLater).atTime(LocalTime.MIDNIGHT);
        } catch (DateTimeParseException wrong) {
            throw new Mistake(
                    "`" + text + "` is not a moment", "write it as 2026-12-24T18:00, or 2026-12-24 for the whole day");
        }
    }
}
