package org.kpigovernor.ingest.jira;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;
import org.kpigovernor.ingest.Comparison;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Translation;
import org.kpigovernor.ingest.poll.Records;

class JiraComparisonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELD = "customfield_10020";
    private static final Instant NOW = Instant.parse("2024-03-09T00:00:00Z");

    @Test
    void entriesOfChangelogsAreReadAsDevLakeReadsThem() throws IOException {
        var comparison = new Comparison("changelog entries");
        Map<String, Json> raw = new TreeMap<>();
        for (var row : Comparison.rows("jira-changelog_small/_raw_jira_api_issue_changelogs.csv")) {
            Json entry = json(row.get("data"));
            raw.put(entry.id("id"), entry);
        }
        for (var row : Comparison.rows("jira-changelog_small/_tool_jira_issue_changelogs.csv")) {
            String id = row.get("changelog_id");
            Json entry = raw.get(id);
            comparison.hold(id, "created", time(row.get("created")), entry.time("created"));
            var kept = issue("13383", entry).path("changelog").path("histories");
            comparison.hold(id, "rows", 1, kept.size());
            String author = row.get("author_display_name");
            comparison.hold(id, "author", author, kept.toString().contains(author) ? author : "");
        }
        comparison.isAsTold("jira.md");
    }

    private static ObjectNode issue(String id, Json entry) {
        var bare = IssueRecord.bare(json("{\"id\": \"" + id + "\"}"));
        return bare.with(List.of(entry), FIELD).issue();
    }

    @Test
    void ofARealChangelogOnlyWhatMattersIsKept() throws IOException {
        new Comparison("none");
        var issue = IssueRecord.bare(json("{\"id\": \"13491\"}"));
        for (var page : List.of("p1", "p2")) {
            Json changelog = Json.parse(Comparison.file("jira-rest/devlake.changelog.13491." + page + ".json"));
            issue = issue.with(changelog.list("values"), FIELD);
        }
        assertThat(issue.read()).isEqualTo(79);
        var kept = issue.issue().path("changelog").path("histories");
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).path("id").asText()).isEqualTo("60195");
        assertThat(kept.toString()).doesNotContain("author", "Dingding", "merico");
    }

    @Test
    void sprintsAreReadAsDevLakeReadsThem() throws IOException {
        var comparison = new Comparison("sprints");
        var theirs = Comparison.rows("jira-sprints-open/expected_sprints.csv").stream()
                .collect(Collectors.toMap(row -> last(row.get("id")), row -> row));
        for (Json sprint : Json.parse(Comparison.file("jira-rest/devlake.sprints.open.json"))
                .list("values")) {
            var ours = (Sprint) events(new Records("jira", "sprints", Map.of("board", "8")), sprint)
                    .get(0);
            var row = theirs.get(ours.id());
            comparison.hold(ours.id(), "row", row == null ? "" : ours.id(), ours.id());
            if (row != null) {
                comparison.hold(ours.id(), "name", row.get("name"), ours.name());
                comparison.hold(
                        ours.id(), "status", row.get("status"), ours.completedAt() == null ? "ACTIVE" : "CLOSED");
                comparison.hold(ours.id(), "started_date", time(row.get("started_date")), ours.startedAt());
                comparison.hold(ours.id(), "completed_date", time(row.get("completed_date")), ours.completedAt());
                comparison.hold(ours.id(), "original_board_id", last(row.get("original_board_id")), ours.board());
            }
        }
        comparison.isAsTold("jira.md");
    }

    @Test
    void anIssueIsInTheStatusesThatDevLakeFindsForAsLong() throws IOException {
        var comparison = new Comparison("status history");
        var theirs = Comparison.rows("issue_trace-status_history/issue_status_history.csv").stream()
                .collect(groupingBy(row -> row.get("issue_id")));
        issues().forEach((id, issue) -> {
            var rows = theirs.get(id).stream()
                    .sorted(comparing((Map<String, String> row) -> time(row.get("start_date")))
                            .thenComparing(row -> row.get("is_first_status"), reverseOrder()))
                    .toList();
            hold(comparison, last(id), rows, spans(issue));
        });
        comparison.isAsTold("jira.md");
    }

    private static void hold(Comparison comparison, String id, List<Map<String, String>> rows, List<Span> spans) {
        comparison.hold(id, "rows", rows.size(), spans.size());
        for (int i = 0; i < Math.min(rows.size(), spans.size()); i++) {
            var row = rows.get(i);
            var span = spans.get(i);
            String number = id + " status " + (i + 1);
            comparison.hold(number, "original_status", row.get("original_status"), span.status());
            comparison.hold(number, "start_date", time(row.get("start_date")), span.start());
            comparison.hold(number, "status", row.get("status").equals("完成"), span.done());
            comparison.hold(number, "is_first_status", row.get("is_first_status"), i == 0 ? "1" : "0");
            comparison.hold(
                    number, "is_current_status", row.get("is_current_status"), i == spans.size() - 1 ? "1" : "0");
        }
    }

    private record Span(String status, Instant start, boolean done) {}

    /** An issue's statuses, one after the other. */
    private static List<Span> spans(ObjectNode issue) {
        Json record = json(issue.toString());
        var moments = IssueHistory.of(record, FIELD).moments();
        var items = events(new Records("jira", "issues", Map.of("categories", categories())), record);
        var spans = new ArrayList<Span>();
        String before = null;
        for (int i = 0; i < moments.size(); i++) {
            String status = moments.get(i).state().status();
            if (i == 0 || !String.valueOf(status).equals(before)) {
                spans.add(
                        new Span(status == null ? "" : status, moments.get(i).at(), ((WorkItem) items.get(i)).done()));
            }
            before = String.valueOf(status);
        }
        return spans;
    }

    /** By status name, as their changelogs tell them. */
    private static Map<String, String> categories() {
        var categories = new HashMap<String, String>();
        for (var row : changes()) {
            if (row.get("field_name").equals("resolution")) {
                continue;
            }
            categories.put(row.get("original_from_value"), row.get("from_value").equals("完成") ? "done" : "new");
            categories.put(row.get("original_to_value"), row.get("to_value").equals("完成") ? "done" : "new");
        }
        categories.remove("");
        return categories;
    }

    private static List<Map<String, String>> changes() {
        try {
            return Comparison.rows("issue_trace-status_history/issue_changelogs.csv").stream()
                    .filter(row -> List.of("status", "resolution").contains(row.get("field_name")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Their issues and changelogs in Jira's shape, where the tables have names only: a status's name is its id. */
    private static Map<String, ObjectNode> issues() throws IOException {
        var issues = new TreeMap<String, ObjectNode>();
        for (var row : Comparison.rows("issue_trace-status_history/issues.csv")) {
            var issue = JSON.createObjectNode().put("id", last(row.get("id")));
            issue.put("key", row.get("issue_key").isEmpty() ? "TAPD-1" : row.get("issue_key"));
            var fields = issue.putObject("fields")
                    .put("created", row.get("created_date"))
                    .put("updated", row.get("updated_date"));
            fields.putObject("issuetype")
                    .put("name", row.get("original_type").isEmpty() ? "x" : row.get("original_type"));
            fields.putObject("status").put("id", row.get("original_status")).put("name", row.get("original_status"));
            if (!row.get("resolution_date").isEmpty()) {
                fields.putObject("resolution").put("name", "Done");
            }
            issue.putObject("changelog").putArray("histories");
            issues.put(row.get("id"), issue);
        }
        for (var row : changes()) {
            var entry = JSON.createObjectNode()
                    .put("id", row.get("id").split(":", -1)[3])
                    .put("created", row.get("created_date"));
            entry.putArray("items")
                    .addObject()
                    .put("field", row.get("field_name"))
                    .put("from", row.get("original_from_value"))
                    .put("fromString", row.get("original_from_value"))
                    .put("to", row.get("original_to_value"))
                    .put("toString", row.get("original_to_value"));
            var histories = (ArrayNode)
                    issues.get(row.get("issue_id")).path("changelog").path("histories");
            boolean listed =
                    StreamSupport.stream(histories.spliterator(), false).anyMatch(entry::equals);
            if (!listed) {
                histories.add(entry);
            }
        }
        return issues;
    }

    private static List<Event> events(Records records, Json record) {
        var translation = Sample.translator("jira").translate(records.delivery(record, NOW));
        return ((Translation.Events) translation).events();
    }

    private static Json json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf(':') + 1);
    }
}
