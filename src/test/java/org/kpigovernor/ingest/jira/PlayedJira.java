package org.kpigovernor.ingest.jira;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A Jira with a few issues that pages as the real ones do, changes while it is read, and fails when it is told to. */
final class PlayedJira implements ResponseDefinitionTransformerV2 {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern UPDATED =
            Pattern.compile("project = \"(\\w+)\" AND updated >= \"([^\"]+)\" ORDER BY created ASC.*");
    private static final DateTimeFormatter JIRA = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    /** How many issues, sprints or entries of a changelog a page has. */
    static final int PAGE = 2;

    private final boolean cloud;
    final ZoneId zone = ZoneId.of("America/New_York");
    final Map<String, ObjectNode> issues = new TreeMap<>();
    final List<ObjectNode> sprints = new ArrayList<>();
    final Set<String> notFoundYet = new HashSet<>();
    /** What fails once, by the number of the ask. */
    final Map<Integer, ResponseDefinitionBuilder> failures = new HashMap<>();
    /** What fails as long as it is asked for, by a part of its address. */
    final Map<String, ResponseDefinitionBuilder> refusals = new HashMap<>();

    /** What happens just before a part of an address is first asked for. */
    final Map<String, Runnable> changes = new HashMap<>();

    final List<String> asked = new ArrayList<>();
    private int entries = 100;

    PlayedJira(boolean cloud) {
        this.cloud = cloud;
    }

    @Override
    public String getName() {
        return "jira";
    }

    ObjectNode issue(String id, String created) {
        var issue = JSON.createObjectNode().put("id", id).put("key", "PAY-" + id);
        var fields = issue.putObject("fields").put("created", time(created)).put("updated", time(created));
        fields.putObject("issuetype").put("name", "Bug");
        fields.putArray("labels");
        fields.putObject("status").put("id", "1").put("name", "To Do");
        fields.putNull("resolution");
        fields.putNull("customfield_10020");
        issue.putObject("changelog").putArray("histories");
        issues.put(created + " " + id, issue);
        return issue;
    }

    void moved(ObjectNode issue, String at, String to) {
        var fields = (ObjectNode) issue.path("fields");
        var status = (ObjectNode) fields.path("status");
        change(issue, at, "status", status.path("id").asText(), to);
        status.put("id", to);
        fields.put("updated", time(at));
    }

    void commented(ObjectNode issue, String at) {
        change(issue, at, "description", "a long text", "a longer text");
        ((ObjectNode) issue.path("fields")).put("updated", time(at));
    }

    private void change(ObjectNode issue, String at, String field, String from, String to) {
        var entry = JSON.createObjectNode().put("id", String.valueOf(entries++)).put("created", time(at));
        entry.putObject("author").put("displayName", "Somebody");
        entry.putArray("items")
                .addObject()
                .put("field", field)
                .put("from", from)
                .put("to", to);
        ((ArrayNode) issue.path("changelog").path("histories")).add(entry);
    }

    void sprint(int id, String state, String start, String complete) {
        var sprint = JSON.createObjectNode().put("id", id).put("state", state).put("name", "Sprint " + id);
        sprint.put("originBoardId", 1000).put("startDate", start).put("endDate", "2026-03-01T00:00:00.000Z");
        if (!complete.isEmpty()) {
            sprint.put("completeDate", complete);
        }
        sprints.add(sprint);
    }

    private String time(String instant) {
        return JIRA.format(Instant.parse(instant).atZone(zone));
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var request = event.getRequest();
        asked.add(request.getUrl());
        for (var part : List.copyOf(changes.keySet())) {
            if (request.getUrl().contains(part)) {
                changes.remove(part).run();
            }
        }
        var failure = failures.remove(asked.size());
        for (var part : refusals.keySet()) {
            failure = request.getUrl().contains(part) ? refusals.get(part) : failure;
        }
        return failure != null ? failure.build() : answer(request).build();
    }

    private ResponseDefinitionBuilder answer(Request request) {
        var path = URI.create(request.getUrl()).getPath();
        if (path.equals("/rest/api/2/serverInfo")) {
            return ok(JSON.createObjectNode().put("deploymentType", cloud ? "Cloud" : "Server"));
        } else if (path.equals("/rest/api/2/myself")) {
            return ok(JSON.createObjectNode().put("timeZone", zone.getId()));
        } else if (path.equals(cloud ? "/rest/api/3/status" : "/rest/api/2/status")) {
            return WireMock.okJson("[{\"id\": \"1\", \"statusCategory\": {\"key\": \"new\"}},"
                    + "{\"id\": \"3\", \"statusCategory\": {\"key\": \"indeterminate\"}},"
                    + "{\"id\": \"5\", \"statusCategory\": {\"key\": \"done\"}},"
                    + "{\"id\": \"6\", \"statusCategory\": {\"key\": \"done\"}}]");
        } else if (path.equals(cloud ? "/rest/api/3/search/jql" : "/rest/api/2/search")) {
            return search(request);
        } else if (cloud && path.matches("/rest/api/3/issue/\\d+/changelog")) {
            return changelog(request, path.split("/", -1)[5]);
        } else if (path.equals("/rest/agile/1.0/board/1000/sprint")) {
            return listed(request, sprints, "values");
        }
        return WireMock.aResponse().withStatus(404);
    }

    private ResponseDefinitionBuilder search(Request request) {
        var jql = UPDATED.matcher(parameter(request, "jql"));
        if (!jql.matches()) {
            return WireMock.aResponse().withStatus(400);
        }
        var since = LocalDateTime.parse(jql.group(2), DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm"))
                .atZone(zone)
                .toInstant();
        var found = new TreeMap<>(issues);
        found.values()
                .removeIf(issue -> notFoundYet.contains(issue.path("id").asText())
                        || !issue.path("key").asText().startsWith(jql.group(1) + "-")
                        || Instant.from(JIRA.parse(
                                        issue.path("fields").path("updated").asText()))
                                .isBefore(since));
        return cloud ? byToken(request, found) : byCount(request, found);
    }

    private ResponseDefinitionBuilder byToken(Request request, TreeMap<String, ObjectNode> found) {
        var token = parameter(request, "nextPageToken");
        if (token.equals("expired")) {
            return WireMock.aResponse().withStatus(400);
        }
        var left = token.isEmpty() ? found : found.tailMap(token, false);
        var answer = JSON.createObjectNode();
        var page = answer.putArray("issues");
        left.values().stream().limit(PAGE).forEach(issue -> page.add(withNewest(issue)));
        answer.put("isLast", left.size() <= PAGE);
        if (left.size() > PAGE) {
            answer.put("nextPageToken", List.copyOf(left.keySet()).get(PAGE - 1));
        }
        return ok(answer);
    }

    /** Cloud shows the newest entries only. */
    private static ObjectNode withNewest(ObjectNode issue) {
        var shown = issue.deepCopy();
        var all = new ArrayList<ObjectNode>();
        issue.path("changelog").path("histories").forEach(entry -> all.add(0, (ObjectNode) entry));
        var newest = all.stream().limit(PAGE).toList();
        shown.putObject("changelog")
                .put("total", all.size())
                .putArray("histories")
                .addAll(newest);
        return shown;
    }

    private ResponseDefinitionBuilder byCount(Request request, TreeMap<String, ObjectNode> found) {
        return listed(request, List.copyOf(found.values()), "issues");
    }

    private ResponseDefinitionBuilder changelog(Request request, String id) {
        var all = new ArrayList<ObjectNode>();
        issues.values().stream()
                .filter(issue -> issue.path("id").asText().equals(id))
                .findFirst()
                .ifPresent(issue ->
                        issue.path("changelog").path("histories").forEach(entry -> all.add((ObjectNode) entry)));
        all.sort(Comparator.comparing(entry -> entry.path("id").asText()));
        return listed(request, all, "values");
    }

    private static ResponseDefinitionBuilder listed(Request request, List<ObjectNode> all, String name) {
        int start = Integer.parseInt(parameter(request, "startAt"));
        var answer = JSON.createObjectNode().put("startAt", start).put("total", all.size());
        var page = answer.putArray(name);
        all.stream().skip(start).limit(PAGE).forEach(page::add);
        return ok(answer.put("isLast", start + PAGE >= all.size()));
    }

    private static String parameter(Request request, String name) {
        var parameter = request.queryParameter(name);
        return parameter.isPresent() ? parameter.firstValue() : "";
    }

    private static ResponseDefinitionBuilder ok(ObjectNode answer) {
        return WireMock.okJson(answer.toString());
    }
}
