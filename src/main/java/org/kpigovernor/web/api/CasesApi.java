package org.kpigovernor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.cases.MoveRefused;
import org.kpigovernor.notify.HeldNews;
import org.kpigovernor.notify.Preview.Line;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** Cases, and the moves that people make. */
final class CasesApi {
    private final WebPorts ports;

    CasesApi(WebPorts ports) {
        this.ports = ports;
    }

    record CaseView(
            String id,
            String team,
            String kpi,
            String kind,
            String state,
            String priority,
            String rule,
            String sentence,
            LocalDate firstWeek,
            LocalDate lastWeek,
            Instant opened,
            Instant changed,
            @Nullable String owner,
            String cause,
            @Nullable LocalDate acceptedUntil,
            @Nullable Boolean worthRaising,
            int version,
            List<CaseMove> moves) {
        static CaseView of(Case one, List<CaseMove> moves) {
            return new CaseView(
                    one.id(),
                    one.team(),
                    one.kpi(),
                    Words.lower(one.kind()),
                    Words.lower(one.state()),
                    Words.lower(one.priority()),
                    one.rule(),
                    one.sentence(),
                    one.firstWeek(),
                    one.lastWeek(),
                    one.opened(),
                    one.changed(),
                    one.owner(),
                    one.cause(),
                    one.acceptedUntil(),
                    one.worthRaising(),
                    one.version(),
                    moves);
        }
    }

    Response list(Request request) {
        var openOnly = "open".equals(request.param("state"));
        return Json.ok(ports.cases().find(request.param("team"), request.param("kpi"), openOnly).stream()
                .map(one -> CaseView.of(one, List.of()))
                .toList());
    }

    Response one(Request request) {
        return Json.ok(view(find(request)));
    }

    record PreviewView(String id, Instant asOf, List<Line> lines, List<HeldNews.Held> heldBack) {}

    /** Who would be told what and when; the zone is the person's. */
    Response preview(Request request) {
        var one = find(request);
        var asOf = asOf(request);
        var preview = ports.telling().preview().apply(one, asOf);
        return Json.ok(new PreviewView(
                one.id(), asOf, preview.lines(), ports.telling().held().ofCase(one.id())));
    }

    private Instant asOf(Request request) {
        var text = request.param("as-of");
        try {
            // a plus in a query is a space, unless it is escaped
            return text == null
                    ? ports.clock().instant()
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException wrong) {
            throw new Refusal(400, "The parameter `as-of` is not a moment", "Write it as 2026-11-23T09:00:00Z.");
        }
    }

    Response acknowledge(Request request) {
        var body = Json.object(request);
        return moved(
                request,
                () -> desk(body)
                        .acknowledge(
                                id(request),
                                Json.text(body, "by"),
                                body.path("why").asText("")));
    }

    Response explain(Request request) {
        var body = Json.object(request);
        return moved(request, () -> desk(body).explain(id(request), Json.text(body, "by"), Json.text(body, "cause")));
    }

    Response act(Request request) {
        var body = Json.object(request);
        return moved(request, () -> desk(body).act(id(request), Json.text(body, "by"), Json.text(body, "plan")));
    }

    Response resolve(Request request) {
        var body = Json.object(request);
        var worth = body.path("worthRaising");
        return moved(
                request,
                () -> desk(body)
                        .resolve(
                                id(request),
                                Json.text(body, "by"),
                                body.path("why").asText(""),
                                worth.isBoolean() ? (Boolean) worth.asBoolean() : null));
    }

    Response accept(Request request) {
        var body = Json.object(request);
        var until = SeriesApi.day(Json.text(body, "until"));
        return moved(
                request, () -> desk(body).accept(id(request), Json.text(body, "by"), until, Json.text(body, "why")));
    }

    /** That of somebody who says which version they looked at, if they do. */
    private Desk desk(JsonNode body) {
        var version = body.path("version");
        return version.isInt() ? ports.desk().of(version.asInt()) : ports.desk();
    }

    private Response moved(Request request, Supplier<Case> move) {
        find(request);
        try {
            return Json.ok(view(move.get()));
        } catch (MoveRefused e) {
            throw new Refusal(
                    status(e.reason()), String.valueOf(e.getMessage()), "GET the case to see where it stands.");
        }
    }

    private static int status(MoveRefused.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CASE -> 404;
            case NOT_NOW, CHANGED -> 409;
            case INVALID -> 400;
        };
    }

    private CaseView view(Case one) {
        return CaseView.of(one, ports.cases().moves(one.id()));
    }

    private Case find(Request request) {
        return ports.cases()
                .find(id(request))
                .orElseThrow(() -> Refusal.notFound("There is no case `" + id(request) + "`"));
    }

    private static String id(Request request) {
        return request.segment("id");
    }
}
