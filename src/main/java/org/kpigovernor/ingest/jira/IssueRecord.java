package org.kpigovernor.ingest.jira;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kpigovernor.ingest.Json;

/**
 * An issue with as much of its changelog as is read. Of that only what matters is kept: not who changed something, nor texts.
 *
 * @param read how many entries of the changelog are read
 */
record IssueRecord(ObjectNode issue, int read) {
    private static final int A_FULL_PAGE = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** With nothing of its changelog yet. */
    static IssueRecord bare(Json found) {
        var node = (ObjectNode) found.toNode();
        node.putObject("changelog").putArray("histories");
        return new IssueRecord(node, 0);
    }

    /** With the changelog that came with it, which Data Center gives whole. */
    static IssueRecord whole(Json found, String sprintField) {
        Json changelog = found.objectOrNull("changelog");
        return changelog == null ? bare(found) : bare(found).with(changelog.list("histories"), sprintField);
    }

    /** Cloud gives the newest entries only, forty or so, and says how many there are. */
    static boolean cameWhole(Json found) {
        Json changelog = found.objectOrNull("changelog");
        Integer total = changelog == null ? null : changelog.countOrNull("total");
        int came = changelog == null ? 0 : changelog.list("histories").size();
        return total != null && came >= total && came < A_FULL_PAGE;
    }

    IssueRecord with(List<Json> entries, String sprintField) {
        var more = issue.deepCopy();
        var histories = (ArrayNode) more.get("changelog").get("histories");
        for (Json entry : entries) {
            var items = entry.list("items").stream()
                    .filter(item -> IssueChange.matters(item, sprintField))
                    .map(Json::toNode)
                    .toList();
            if (!items.isEmpty()) {
                histories
                        .addObject()
                        .put("id", entry.id("id"))
                        .put("created", entry.text("created"))
                        .putArray("items")
                        .addAll(items);
            }
        }
        return new IssueRecord(more, read + entries.size());
    }

    String id() {
        return issue.path("id").asText();
    }

    Json json() {
        return Json.parse(issue.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As a text that {@link #read(String)} reads. */
    static String text(List<IssueRecord> records) {
        var array = JSON.createArrayNode();
        records.forEach(record -> array.addObject().put("read", record.read).set("issue", record.issue));
        return array.toString();
    }

    static List<IssueRecord> read(String text) {
        return Json.parseList(text.getBytes(StandardCharsets.UTF_8)).stream()
                .map(record ->
                        new IssueRecord((ObjectNode) record.object("issue").toNode(), (int) record.whole("read")))
                .toList();
    }
}
