package org.kpigovernor.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.web.Annotations.Annotation;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** Readings, verdicts, tensions, findings and annotations. */
final class SeriesApi {
    private final WebPorts ports;

    SeriesApi(WebPorts ports) {
        this.ports = ports;
    }

    record ReadingView(
            String team,
            String kpi,
            String period,
            LocalDate start,
            @Nullable Double value,
            long n,
            Map<String, Double> parts,
            int definition) {
        static ReadingView of(Reading reading) {
            return new ReadingView(
                    reading.team(),
                    reading.kpi(),
                    Words.lower(reading.period().kind()),
                    reading.period().start(),
                    reading.value(),
                    reading.n(),
                    reading.parts(),
                    reading.definition());
        }
    }

    record VerdictView(
            String team,
            String kpi,
            String period,
            LocalDate start,
            String verdict,
            String rule,
            String sentence,
            String book,
            boolean trial,
            Evidence evidence) {
        static VerdictView of(Verdict verdict) {
            return new VerdictView(
                    verdict.team(),
                    verdict.kpi(),
                    Words.lower(verdict.period().kind()),
                    verdict.period().start(),
                    verdict.kind().name(),
                    verdict.rule(),
                    verdict.sentence(),
                    verdict.book(),
                    verdict.trial(),
                    verdict.evidence());
        }
    }

    record TensionView(
            String team,
            String better,
            String worse,
            LocalDate start,
            LocalDate since,
            String rule,
            String sentence,
            @Nullable String wins,
            Tension.@Nullable Change gain,
            Tension.@Nullable Change loss,
            boolean trial) {
        static TensionView of(Tension tension) {
            return new TensionView(
                    tension.team(),
                    tension.better(),
                    tension.worse(),
                    tension.period().start(),
                    tension.since(),
                    tension.rule(),
                    tension.sentence(),
                    tension.wins(),
                    tension.gain(),
                    tension.loss(),
                    tension.trial());
        }
    }

    Response readings(Request request) {
        var found = ports.readings()
                .find(
                        request.param("team"),
                        request.param("kpi"),
                        period(request),
                        request.day("from"),
                        request.day("to"),
                        version(request));
        return Json.ok(found.stream().map(ReadingView::of).toList());
    }

    private static @Nullable Integer version(Request request) {
        var version = request.param("version");
        if (version == null) {
            return null;
        }
        if (!version.matches("[1-9]\\d{0,8}")) {
            throw new Refusal(
                    400, "The parameter `version` is no version of a definition", "Write a whole number, such as 2.");
        }
        return Integer.valueOf(version);
    }

    private static @Nullable PeriodKind period(Request request) {
        var period = request.param("period");
        if (period == null) {
            return null;
        }
        return switch (period) {
            case "week" -> PeriodKind.WEEK;
            case "month" -> PeriodKind.MONTH;
            default ->
                throw new Refusal(400, "The parameter `period` is neither week nor month", "Leave it out for both.");
        };
    }

    Response verdicts(Request request) {
        var from = request.day("from");
        var to = request.day("to");
        var found = request.flag("trial")
                ? ports.judgements().trials(request.param("team"), request.param("kpi"), from, to)
                : ports.judgements().verdicts(request.param("team"), request.param("kpi"), from, to);
        return Json.ok(found.stream().map(VerdictView::of).toList());
    }

    Response tensions(Request request) {
        var found = ports.judgements().tensions(request.param("team"), request.day("from"), request.day("to"));
        return Json.ok(found.stream().map(TensionView::of).toList());
    }

    Response findings(Request request) {
        var team = request.param("team");
        return Json.ok(ports.judgements().findings().stream()
                .filter(finding -> team == null || team.equals(finding.team()))
                .toList());
    }

    Response annotations(Request request) {
        return Json.ok(ports.annotations().find(request.param("team")));
    }

    Response annotate(Request request) {
        var body = Json.object(request);
        var annotation = new Annotation(
                known(body.path("team").asText(null)),
                body.path("kpi").asText(null),
                day(Json.text(body, "on")),
                Json.text(body, "text"),
                Json.text(body, "by"));
        ports.annotations().add(annotation);
        return Json.response(201, "application/json", annotation);
    }

    private @Nullable String known(@Nullable String team) {
        if (team != null && ports.organisation().get().team(team).isEmpty()) {
            throw new Refusal(400, "There is no team `" + team + "`", "/api/teams lists them; leave it out for all.");
        }
        return team;
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "`" + text + "` is not a day", "Write it as 2026-11-23.");
        }
    }
}
