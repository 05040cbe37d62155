package org.kpigovernor.ingest.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Translation;
import org.kpigovernor.ingest.poll.Records;

class RestJiraTest {
    private static final Instant READ = Instant.parse("2024-03-09T00:00:00Z");
    private static final Map<String, ?> CATEGORIES = Map.of("categories", Map.of("1", "new", "5", "done", "6", "done"));

    private static String issue(String fields, String histories) {
        return """
                {'id': '10117', 'key': 'PAY-17', 'changelog': {'histories': [%s]},
                 'fields': {'created': '2024-03-01T09:00:00.089+0100', 'updated': '2024-03-06T09:00:00.000+0100',
                  'issuetype': {'name': 'Bug'}, 'labels': ['refunds'], 'customfield_10020': null, %s}}""".formatted(histories, fields);
    }

    private static String change(int id, String at, String items) {
        return "{'id': '%d', 'created': '%s', 'items': [%s]}".formatted(id, at, items);
    }

    private static String item(String field, String from, String to) {
        return "{'field': '%s', 'from': '%s', 'fromString': '%s', 'to': '%s', 'toString': '%s'}"
                .formatted(field, from, from, to, to);
    }

    private static List<WorkItem> items(String issue) {
        return read("issues", CATEGORIES, issue).stream()
                .map(WorkItem.class::cast)
                .toList();
    }

    private static List<Event> read(String kind, Map<String, ?> about, String record) {
        return ((Translation.Events) translation(kind, about, record)).events();
    }

    private static Translation translation(String kind, Map<String, ?> about, String record) {
        var json = Json.parse(record.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return Sample.translator("jira").translate(new Records("jira", kind, about).delivery(json, READ));
    }

    @Test
    void anIssueThatNeverChangedIsAsItWasCreated() {
        var item = items(issue("'status': {'id': '1'}", "")).get(0);
        assertThat(item)
                .isEqualTo(new WorkItem(
                        "jira",
                        "PAY",
                        "10117",
                        "PAY-17",
                        "Bug",
                        Set.of("refunds"),
                        Instant.parse("2024-03-01T08:00:00.089Z"),
                        false,
                        Set.of(),
                        null,
                        false,
                        Instant.parse("2024-03-01T08:00:00.089Z")));
    }

    @Test
    void everyChangeOfWhatMattersIsAnObservationAtItsOwnTimeWhateverTheOrderOfEntries() {
        var items = items(issue(
                        "'status': {'id': '5'}",
                        change(13, "2024-03-06T09:00:00.000+0100", item("status", "1", "5"))
                                + "," + change(12, "2024-03-04T09:00:00.000+0100", item("Sprint", "31", "31, 32"))
                                + "," + change(11, "2024-03-03T09:00:00.000+0100", item("description", "a", "b"))
                                + ","
                                + change(10, "2024-03-02T09:00:00.000+0100", item("labels", "old refunds", "refunds")))
                .replace("'customfield_10020': null", "'customfield_10020': [{'id': 31}, {'id': 32}]"));
        assertThat(items).extracting(WorkItem::done).containsExactly(false, false, false, true);
        assertThat(items.get(0).labels()).containsExactly("old", "refunds");
        assertThat(items.get(1).labels()).containsExactly("refunds");
        assertThat(items.get(2).sprints()).containsExactly("31", "32");
        assertThat(items.get(2).sprintsBefore()).containsExactly("31");
        assertThat(items.get(3).observedAt()).isEqualTo("2024-03-06T08:00:00Z");
    }

    @Test
    void whatChangedAtTheSameInstantIsOneObservation() {
        var items = items(issue(
                "'status': {'id': '6'}, 'resolution': {'name': 'Done'}",
                change(101, "2024-03-04T09:00:00.000+0100", item("status", "5", "6")) + ","
                        + change(99, "2024-03-04T09:00:00.000+0100", item("status", "1", "5"))));
        assertThat(items).extracting(WorkItem::done).containsExactly(false, true);
    }

    @Test
    void whatJiraDidntLogCameAboutWhenTheIssueWasLastUpdated() {
        var items = items(
                issue("'status': {'id': '5'}", change(1, "2024-03-04T09:00:00.000+0100", item("status", "5", "1"))));
        assertThat(items).extracting(WorkItem::done).containsExactly(true, false, true);
        assertThat(items.get(2).observedAt()).isEqualTo("2024-03-06T08:00:00Z");
    }

    @Test
    void aChangeSinceTheIssueWasReadIsNoContradiction() {
        var items = items(
                issue("'status': {'id': '1'}", change(1, "2024-03-07T09:00:00.000+0100", item("status", "1", "5"))));
        assertThat(items).extracting(WorkItem::done).containsExactly(false, true);
    }

    @Test
    void aStatusThatIsGoneGoesByTheResolution() {
        var items = items(issue(
                "'status': {'id': '5'}, 'resolution': {'name': 'Done'}",
                change(
                                1,
                                "2024-03-03T09:00:00.000+0100",
                                item("status", "77", "78") + "," + item("resolution", "", "Done"))
                        + "," + change(2, "2024-03-04T09:00:00.000+0100", item("status", "78", "5"))));
        assertThat(items).extracting(WorkItem::done).containsExactly(false, true, true);
    }

    @Test
    void theSprintsOfAnAnswerWithoutTheirFieldAreThoseOfTheChangelog() {
        var issue = issue("'status': {'id': '1'}", change(1, "2024-03-03T09:00:00.000+0100", item("Sprint", "", "7")));
        var items = items(issue.replace("'customfield_10020': null, ", ""));
        assertThat(items).extracting(WorkItem::sprints).containsExactly(Set.of(), Set.of("7"));
    }

    @Test
    void aSprintIsSeenAtItsLastMoment() {
        var closed = (Sprint)
                sprint("'closed', 'startDate': '2024-02-26T09:00:00.000Z', 'completeDate': '2024-03-08T10:00:00.000Z'")
                        .get(0);
        assertThat(closed.board()).isEqualTo("1000");
        assertThat(closed.startedAt()).isEqualTo("2024-02-26T09:00:00Z");
        assertThat(closed.completedAt()).isEqualTo("2024-03-08T10:00:00Z");
        assertThat(closed.observedAt()).isEqualTo("2024-03-08T10:00:00Z");
        var active = (Sprint)
                sprint("'active', 'startDate': '2024-02-26T09:00:00.000Z'").get(0);
        assertThat(active.completedAt()).isNull();
        assertThat(active.observedAt()).isEqualTo("2024-02-26T09:00:00Z");
    }

    @Test
    void aSprintThatHasntStartedSaysNothing() {
        var record = "{'id': 5, 'name': 'Next', 'state': 'future', 'startDate': '2024-04-01T09:00:00.000Z'}";
        assertThat(translation("sprints", Map.of("board", "1000"), record))
                .isEqualTo(new Translation.Unused("sprint.future"));
    }

    private static List<Event> sprint(String state) {
        return read("sprints", Map.of("board", "1000"), "{'id': 32, 'name': 'Sprint 32', 'state': " + state + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:59Z, Europe/Berlin, 2026/03/02 10:00",
        "2026-03-02T03:00:00Z, America/New_York, 2026/03/01 22:00",
        // 02:30 comes twice that night: an hour earlier means the same to everybody
        "2026-10-25T00:30:00Z, Europe/Berlin, 2026/10/25 01:30",
        "2026-10-25T01:30:00Z, Europe/Berlin, 2026/10/25 01:30",
        "2026-03-02T09:00:00Z, unknown, 2026/03/01 09:00"
    })
    void timesInQueriesAreMinutesOnTheUsersClock(Instant since, String zone, String written) {
        assertThat(Jql.updated("PAY", since, zone))
                .isEqualTo("project = \"PAY\" AND updated >= \"" + written + "\" ORDER BY created ASC, key ASC");
    }
}
