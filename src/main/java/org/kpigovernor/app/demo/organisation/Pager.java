package org.kpigovernor.app.demo.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;

/** Sends PagerDuty's v3 deliveries of one incident's life. */
final class Pager {
    private final MadeUpTeam team;
    private final Wire wire;
    private final Chance chance;
    private int lastNumber;

    Pager(MadeUpTeam team, Wire wire, Chance chance) {
        this.team = team;
        this.wire = wire;
        this.chance = chance;
        this.lastNumber = 1000 * (team.index() + 1);
    }

    /** When it went out, was acknowledged (not before it was resolved: never), and was resolved. */
    record Moments(Instant created, Instant acknowledged, Instant resolved) {}

    void page(String service, Moments moments) {
        var number = ++lastNumber;
        send("triggered", "triggered", number, service, moments.created, moments.created);
        if (moments.acknowledged.isBefore(moments.resolved)) {
            send("acknowledged", "acknowledged", number, service, moments.created, moments.acknowledged);
        }
        send("resolved", "resolved", number, service, moments.created, moments.resolved);
        if (chance.happens(0.04)) {
            reopen(number, service, moments);
        }
    }

    private void reopen(int number, String service, Moments moments) {
        var reopened = moments.resolved.plusSeconds(120);
        send("reopened", "triggered", number, service, moments.created, reopened);
        send("resolved", "resolved", number, service, moments.created, reopened.plusSeconds(600));
    }

    private void send(String type, String status, int number, String service, Instant created, Instant at) {
        var body = Wire.object();
        var event = body.putObject("event")
                .put("id", "01" + chance.hex(12).toUpperCase(Locale.ROOT))
                .put("event_type", "incident." + type)
                .put("resource_type", "incident")
                .put("occurred_at", Spans.stamp(at))
                .putNull("agent")
                .putNull("client");
        event.set("data", incident(status, number, service, created));
        wire.send(at, "pagerduty", service + "/" + number, body, "X-Webhook-Id", chance.guid());
    }

    private ObjectNode incident(String status, int number, String service, Instant created) {
        var data = Wire.object()
                .put("id", "Q%07d".formatted(number))
                .put("type", "incident")
                .put("number", number)
                .put("status", status)
                .put("title", "Errors above the limit")
                .put("urgency", "high")
                .put("created_at", Spans.stamp(created));
        data.putObject("service").put("id", service).put("summary", team.name()).put("type", "service_reference");
        return data;
    }
}
