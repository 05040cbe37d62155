package org.kpigovernor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.MoveRefused;
import org.kpigovernor.cases.Silence;
import org.kpigovernor.cases.SilenceDesk.Wish;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/** Silences: which there are, making one and ending one. */
public final class SilencesApi {
    private final WebPorts ports;

    SilencesApi(WebPorts ports) {
        this.ports = ports;
    }

    record SilenceView(
            String id,
            @Nullable String team,
            @Nullable String kpi,
            Instant from,
            Instant until,
            String reason,
            String by,
            boolean evenNonNegotiable,
            @Nullable Instant ended,
            boolean inForce,
            int heldBack) {}

    Response list() {
        return Json.ok(ports.telling().silences().all().stream().map(this::view).toList());
    }

    Response make(Request request) {
        var body = Json.object(request);
        try {
            return Json.ok(view(ports.telling().silences().silence(wish(body))));
        } catch (MoveRefused refused) {
            throw new Refusal(400, String.valueOf(refused.getMessage()), "Send it otherwise.");
        }
    }

    Response end(Request request) {
        try {
            return Json.ok(view(ports.telling().silences().end(request.segment("id"))));
        } catch (MoveRefused refused) {
            int status = refused.reason() == MoveRefused.Reason.UNKNOWN_CASE ? 404 : 409;
            throw new Refusal(status, String.valueOf(refused.getMessage()), "GET /api/silences lists them.");
        }
    }

    private Wish wish(JsonNode body) {
        var team = known(
                body,
                "team",
                ports.organisation().get().teams().stream().map(Team::id).toList());
        var kpi = known(
                body,
                "kpi",
                ports.catalogue().get().kpis().stream().map(KpiDefinition::id).toList());
        return new Wish(
                team,
                kpi,
                until(ports, team, Json.text(body, "until")),
                Json.text(body, "reason"),
                Json.text(body, "by"),
                body.path("even-non-negotiable")
                        .asBoolean(body.path("evenNonNegotiable").asBoolean(false)));
    }

    private static @Nullable String known(JsonNode body, String name, Collection<String> known) {
        if (body.path(name).isMissingNode() || body.path(name).isNull()) {
            return null;
        }
        var text = Json.text(body, name);
        if (!known.contains(text)) {
            throw new Refusal(
                    400,
                    "There is no " + name + " `" + text + "`",
                    Nearest.hint(text, known, "Leave it out for all") + ".");
        }
        return text;
    }

    /** A moment with its offset; or a day, to its end in the team's zone, or in UTC for all teams. */
    public static Instant until(WebPorts ports, @Nullable String team, String text) {
        try {
            if (text.contains("T")) {
                return OffsetDateTime.parse(text).toInstant();
            }
            ZoneId zone = ports.organisation().get().teams().stream()
                    .filter(one -> one.id().equals(team))
                    .map(Team::zone)
                    .findFirst()
                    .orElse(ZoneOffset.UTC);
            return LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant();
        } catch (DateTimeException wrong) {
            throw new Refusal(
                    400, "`until` is neither a day nor a moment", "Write 2026-11-23 or 2026-11-23T18:00:00+01:00.");
        }
    }

    private SilenceView view(Silence one) {
        return new SilenceView(
                one.id(),
                one.team(),
                one.kpi(),
                one.from(),
                one.until(),
                one.reason(),
                one.by(),
                one.evenNonNegotiable(),
                one.ended(),
                one.isInForce(ports.clock().instant()),
                ports.telling().held().by(one.id()).size());
    }
}
