package org.kpigovernor.measure;

import static org.kpigovernor.measure.Some.at;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.poll.Records;

/** An issue's life as Jira tells it, once by a webhook for each change, once by its changelog. */
final class ToldIssue {
    static final Map<String, String> CATEGORIES = Map.of("1", "new", "3", "indeterminate", "5", "done", "6", "done");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELD = "customfield_10020";

    private final ObjectNode issue = JSON.createObjectNode();
    private final ObjectNode fields = issue.putObject("fields");
    private final ArrayNode histories = JSON.createArrayNode();
    private final List<Delivery> webhooks = new ArrayList<>();

    ToldIssue(String id, String type, String created) {
        issue.put("id", id).put("key", "PAY-" + id);
        fields.put("created", jira(at(created))).put("updated", jira(at(created)));
        fields.putObject("issuetype").put("name", type);
        fields.putArray("labels");
        fields.putNull("resolution");
        fields.putNull(FIELD);
        putStatus("1");
        putProject();
        tell(at(created), "jira:issue_created", JSON.createArrayNode());
    }

    ToldIssue status(String time, String status) {
        var old = fields.path("status").path("id").asText();
        putStatus(status);
        return changed(time, item("status", old, "status " + old, status, "status " + status));
    }

    /** Ids with a comma and a space between them; empty for none. */
    ToldIssue sprints(String time, String sprints) {
        var old = new ArrayList<String>();
        fields.path(FIELD).forEach(sprint -> old.add(sprint.path("id").asText()));
        var in = JSON.createArrayNode();
        for (var sprint : sprints.isEmpty() ? new String[0] : sprints.split(", ", -1)) {
            in.addObject().put("id", Integer.parseInt(sprint)).put("name", "Sprint " + sprint);
        }
        fields.set(FIELD, in.isEmpty() ? JSON.nullNode() : in);
        var before = String.join(", ", old);
        return changed(time, item("Sprint", before, before, sprints, sprints).put("fieldId", FIELD));
    }

    ToldIssue labels(String time, String labels) {
        var old = new ArrayList<String>();
        fields.path("labels").forEach(label -> old.add(label.asText()));
        var now = fields.putArray("labels");
        List.of(labels.split(" ", -1)).forEach(now::add);
        return changed(time, item("labels", null, String.join(" ", old), null, labels));
    }

    ToldIssue type(String time, String type) {
        var old = fields.path("issuetype").path("name").asText();
        fields.putObject("issuetype").put("name", type);
        return changed(time, item("issuetype", "1", old, "2", type));
    }

    ToldIssue key(String time, String key) {
        var old = issue.path("key").asText();
        issue.put("key", key);
        putProject();
        return changed(time, item("Key", null, old, null, key));
    }

    private void putStatus(String id) {
        fields.putObject("status").put("id", id).putObject("statusCategory").put("key", CATEGORIES.get(id));
    }

    private void putProject() {
        fields.putObject("project").put("key", issue.path("key").asText().replaceFirst("-.*", ""));
    }

    private static ObjectNode item(String field, String from, String fromString, String to, String toString) {
        return JSON.createObjectNode()
                .put("field", field)
                .put("from", from)
                .put("fromString", fromString)
                .put("to", to)
                .put("toString", toString);
    }

    private ToldIssue changed(String time, ObjectNode item) {
        var items = JSON.createArrayNode().add(item);
        fields.put("updated", jira(at(time)));
        histories
                .addObject()
                .put("id", String.valueOf(1000 + histories.size()))
                .put("created", jira(at(time)))
                .set("items", items);
        tell(at(time), "jira:issue_updated", items);
        return this;
    }

    private void tell(Instant time, String event, ArrayNode items) {
        var body = JSON.createObjectNode().put("webhookEvent", event).put("timestamp", time.toEpochMilli());
        body.set("issue", issue.deepCopy());
        body.putObject("changelog").set("items", items.deepCopy());
        webhooks.add(new Delivery("jira", "w" + webhooks.size(), Map.of(), bytes(body), time));
    }

    private static String jira(Instant time) {
        return time.toString().replace("Z", ".000+0000");
    }

    private static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    List<Delivery> webhooks() {
        return List.copyOf(webhooks);
    }

    Delivery rest(Instant readAt) {
        var record = issue.deepCopy();
        record.putObject("changelog").set("histories", histories.deepCopy());
        return new Records("jira", "issues", Map.of("categories", CATEGORIES))
                .delivery(Json.parse(bytes(record)), readAt);
    }
}
