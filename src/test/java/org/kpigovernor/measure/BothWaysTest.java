package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Event;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Translation;
import org.kpigovernor.ingest.poll.Records;

@Tag("database")
class BothWaysTest {
    private static final String WEEK = "2026-03-09";
    private static final Instant READ = Instant.parse("2026-04-01T00:00:00Z");

    private static List<ToldIssue> issues() {
        return List.of(
                new ToldIssue("1", "Bug", "2026-02-20T10:00")
                        .labels("2026-02-20T11:00", "customer urgent")
                        .sprints("2026-02-25T10:00", "5")
                        .status("2026-03-03T10:00", "3")
                        .status("2026-03-05T10:00", "5")
                        .status("2026-03-06T10:00", "3")
                        .status("2026-03-10T10:00", "5")
                        .status("2026-03-11T10:00", "6"),
                new ToldIssue("2", "Epic", "2026-01-10T10:00")
                        .status("2026-03-11T10:00", "5")
                        .status("2026-03-20T10:00", "6"),
                new ToldIssue("3", "Story", "2026-02-20T10:00")
                        .sprints("2026-03-04T10:00", "5")
                        .status("2026-03-05T10:00", "5"),
                new ToldIssue("4", "Story", "2026-02-20T10:00")
                        .sprints("2026-02-25T10:00", "5")
                        .sprints("2026-03-06T10:00", "6")
                        .status("2026-03-12T10:00", "5"),
                new ToldIssue("5", "Story", "2026-02-20T10:00")
                        .sprints("2026-02-25T10:00", "5")
                        .sprints("2026-03-13T17:00", "5, 6")
                        .labels("2026-03-14T10:00", "tech-debt")
                        .status("2026-03-14T12:00", "5"),
                new ToldIssue("6", "Bug", "2026-03-09T10:00")
                        .key("2026-03-09T11:00", "OLD-6")
                        .key("2026-03-09T12:00", "PAY-66")
                        .type("2026-03-09T13:00", "Vulnerability")
                        .status("2026-03-11T10:00", "6"));
    }

    private static final String SPRINT = """
            {"id": 5, "state": "closed", "name": "Sprint 5", "originBoardId": 1000, "startDate": "2026-03-02T09:00:00.000Z",
             "endDate": "2026-03-14T09:00:00.000Z", "completeDate": "2026-03-13T17:00:00.000Z"}""";

    @Test
    void jirasWebhooksAndItsApiGiveTheSameReadings() {
        var told = new ArrayList<Delivery>();
        issues().forEach(issue -> told.addAll(issue.webhooks()));
        told.add(webhook(
                "jira",
                "{\"webhookEvent\": \"sprint_closed\", \"timestamp\": 1773421200000, \"sprint\": " + SPRINT + "}"));
        var read = new ArrayList<Delivery>();
        issues().forEach(issue -> read.add(issue.rest(READ)));
        read.add(record("jira", "sprints", Map.of("board", "1000"), SPRINT));

        try (var bench = new Bench()) {
            bench.record(events(read)).refresh();
            assertThat(bench.week("delivery-predictability", WEEK).value()).isEqualTo(200.0 / 3);
            assertThat(bench.week("time-to-market", WEEK).value()).isEqualTo(60);
            assertThat(bench.week("vulnerability-remediation-time", WEEK).value())
                    .isEqualTo(2);
            assertThat(bench.week("tech-debt-ratio", WEEK).value()).isEqualTo(20);
            assertThat(bench.week("customer-reported-bugs", "2026-02-16").value())
                    .isEqualTo(1);
        }
        areTheSame(told, read);
    }

    private static final String INCIDENT = """
            {"id": "%s", "type": "incident", "service": {"id": "PAPI"}, "created_at": "%s", "status": "%s",
             "last_status_change_at": "%s"}""";

    /** Opened and closed twice; never acknowledged; acknowledged and resolved before they were created; and open again at last. */
    @Test
    void pagerDutysWebhooksAndItsApiGiveTheSameReadings() {
        var told = new ArrayList<Delivery>();
        var read = new ArrayList<Delivery>();
        tell(
                told,
                read,
                "Q1",
                "triggered 10:00",
                "acknowledged 10:05",
                "resolved 11:00",
                "reopened 11:30",
                "resolved 13:00");
        tell(told, read, "Q2", "triggered 10:00", "resolved 10:20");
        tell(told, read, "Q3", "triggered 10:00", "acknowledged 09:59", "resolved 12:00");
        tell(told, read, "Q4", "triggered 10:00", "resolved 09:58");
        tell(told, read, "Q5", "triggered 10:00", "acknowledged 10:15", "resolved 11:00", "reopened 11:30");

        try (var bench = new Bench()) {
            bench.record(events(read)).refresh();
            assertThat(bench.week("mttr", WEEK).value()).isEqualTo(16 / 9.0);
            assertThat(bench.week("time-to-acknowledge", WEEK).value()).isEqualTo(10);
            assertThat(bench.week("alert-noise", WEEK).value()).isEqualTo(50);
            assertThat(bench.week("incident-count", WEEK).value()).isEqualTo(5);
        }
        areTheSame(told, read);
    }

    private static void tell(List<Delivery> told, List<Delivery> read, String id, String... moments) {
        var created = "2026-03-09T10:00:00Z";
        for (var moment : moments) {
            var type = moment.split(" ", -1)[0];
            var at = "2026-03-09T" + moment.split(" ", -1)[1] + ":00Z";
            var status = type.equals("reopened") ? "triggered" : type;
            var incident = INCIDENT.formatted(id, created, status, at);
            told.add(webhook(
                    "pagerduty",
                    "{\"event\": {\"id\": \"%s\", \"event_type\": \"incident.%s\", \"occurred_at\": \"%s\", \"data\": %s}}"
                            .formatted(id + moment, type, at, incident)));
            var entry = type.replaceFirst("e?d$", type.equals("triggered") || type.equals("reopened") ? "" : "e")
                    + "_log_entry";
            var about = Map.of("incident", id, "service", "PAPI", "created_at", created);
            read.add(record(
                    "pagerduty",
                    "log-entries",
                    about,
                    "{\"id\": \"%s\", \"type\": \"%s\", \"created_at\": \"%s\"}"
                            .formatted("R" + id + moment, entry, at)));
            if (moment.equals(moments[moments.length - 1])) {
                read.add(record("pagerduty", "incidents", Map.of(), incident));
            }
        }
    }

    @Test
    void anIncidentWithoutAServiceIsADeadLetterBothWays() {
        var incident = INCIDENT.formatted("Q6", "2026-03-09T10:00:00Z", "triggered", "2026-03-09T10:00:00Z")
                .replace("{\"id\": \"PAPI\"}", "null");
        var told = webhook(
                "pagerduty",
                "{\"event\": {\"id\": \"e\", \"event_type\": \"incident.triggered\", \"occurred_at\": \"2026-03-09T10:00:00Z\", \"data\": %s}}"
                        .formatted(incident));
        for (var delivery : List.of(told, record("pagerduty", "incidents", Map.of(), incident))) {
            var translation = Sample.translator("pagerduty").translate(delivery);
            assertThat(translation).isInstanceOf(Translation.Untranslatable.class);
            assertThat(((Translation.Untranslatable) translation).reason()).endsWith("service is missing");
        }
    }

    /** Each way by itself, and both together in any order. */
    private static void areTheSame(List<Delivery> told, List<Delivery> read) {
        var webhooks = readings(events(told));
        assertThat(webhooks).isNotEmpty();
        assertThat(readings(events(read))).isEqualTo(webhooks);
        var both = new ArrayList<>(events(told));
        both.addAll(events(read));
        Collections.shuffle(both, new Random(7));
        assertThat(readings(both)).isEqualTo(webhooks);
    }

    private static List<Reading> readings(List<Event> events) {
        try (var bench = new Bench()) {
            bench.record(events).refresh();
            return bench.all();
        }
    }

    private static List<Event> events(List<Delivery> deliveries) {
        var events = new ArrayList<Event>();
        for (var delivery : deliveries) {
            var translation = Sample.translator(delivery.source()).translate(delivery);
            if (translation instanceof Translation.Events said) {
                events.addAll(said.events());
            } else if (translation instanceof Translation.Untranslatable dead) {
                throw new AssertionError(dead.reason());
            }
        }
        return events;
    }

    private static Delivery webhook(String source, String body) {
        return new Delivery(source, "w", Map.of(), body.getBytes(StandardCharsets.UTF_8), READ);
    }

    private static Delivery record(String source, String kind, Map<String, String> about, String record) {
        return new Records(source, kind, about).delivery(Json.parse(record.getBytes(StandardCharsets.UTF_8)), READ);
    }
}
