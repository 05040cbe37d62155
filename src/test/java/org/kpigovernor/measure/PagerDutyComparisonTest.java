package org.kpigovernor.measure;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Incident;
import org.kpigovernor.ingest.Comparison;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Translation;
import org.kpigovernor.ingest.poll.Records;

class PagerDutyComparisonTest {
    private static final Instant NOW = Instant.parse("2024-03-09T00:00:00Z");

    @Test
    void incidentsBeginAndEndWhenDevLakeSaysSo() throws IOException {
        compare("incidents", true);
    }

    @Test
    void theyEndThenWithoutTheirLogsToo() throws IOException {
        compare("incidents without logs", false);
    }

    private static void compare(String table, boolean withLogs) throws IOException {
        var comparison = new Comparison(table);
        var tools = byNumber("pagerduty-incidents/_tool_pagerduty_incidents.csv", "number");
        var issues = byNumber("pagerduty-incidents/issues.csv", "issue_key");
        for (var raw : Comparison.rows("pagerduty-incidents/_raw_pagerduty_incidents.csv")) {
            Json record = Json.parse(raw.get("data").getBytes(StandardCharsets.UTF_8));
            String number = record.id("incident_number");
            var life = IncidentLife.of(moments(record, withLogs));
            comparison.hold(number, "service_id", tools.get(number).get("service_id"), life.service());
            comparison.hold(
                    number,
                    "created_date",
                    time(tools.get(number).get("created_date")),
                    text(life.created().orElse(null)));
            comparison.hold(number, "status", tools.get(number).get("status"), status(life));
            comparison.hold(
                    number,
                    "resolution_date",
                    time(issues.get(number).get("resolution_date")),
                    text(life.resolved().orElse(null)));
            comparison.hold(number, "lead_time_minutes", issues.get(number).get("lead_time_minutes"), minutes(life));
        }
        comparison.isAsTold("pagerduty.md");
    }

    private static List<Incident> moments(Json incident, boolean withLogs) {
        var moments = new ArrayList<>(moments(new Records("pagerduty", "incidents", Map.of()), incident));
        var about = Map.of(
                "incident", incident.id("id"),
                "service", incident.object("service").id("id"),
                "created_at", incident.text("created_at"));
        if (withLogs) {
            incident.list("log_entries")
                    .forEach(entry -> moments.addAll(moments(new Records("pagerduty", "log-entries", about), entry)));
        }
        return moments;
    }

    private static List<Incident> moments(Records records, Json record) {
        var translation = Sample.translator("pagerduty").translate(records.delivery(record, NOW));
        return translation instanceof Translation.Events said ? Pass.only(Incident.class, said.events()) : List.of();
    }

    private static String status(IncidentLife life) {
        return life.resolved().isPresent()
                ? "resolved"
                : life.acknowledged().isPresent() ? "acknowledged" : "triggered";
    }

    private static String minutes(IncidentLife life) {
        return life.resolved()
                .map(end -> Duration.between(life.created().orElseThrow(), end).toMinutes())
                .map(String::valueOf)
                .orElse("");
    }

    private static Map<String, Map<String, String>> byNumber(String file, String key) throws IOException {
        return Comparison.rows(file).stream().collect(toMap(row -> row.get(key), row -> row));
    }

    private static String time(String text) {
        return text.isEmpty() ? "" : OffsetDateTime.parse(text).toInstant().toString();
    }

    private static String text(Instant time) {
        return time == null ? "" : time.toString();
    }
}
