package org.kpigovernor.app.demo.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Jira's webhook bodies: an issue as it is now with what changed, and a sprint. */
final class JiraBodies {
    /** Jira writes the offset without a colon. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private static final String SITE = "https://acme.atlassian.net/rest/api/2/";

    private final MadeUpTeam team;

    JiraBodies(MadeUpTeam team) {
        this.team = team;
    }

    /** Where an issue is on the board: the status and its category. */
    record Status(String name, String category) {
        static final Status TO_DO = new Status("To Do", "new");
        static final Status DONE = new Status("Done", "done");
    }

    /** A sprint in one of its states; dates are the local days of a week. */
    record Sprint(int number, LocalDate monday, ZoneId zone, String state) {
        Instant start() {
            return monday.atTime(10, 0).atZone(zone).toInstant();
        }

        Instant end() {
            return monday.plusDays(4).atTime(16, 30).atZone(zone).toInstant();
        }
    }

    ObjectNode issue(String event, Ticket ticket, Status status, Instant at) {
        var body = Wire.object()
                .put("timestamp", at.toEpochMilli())
                .put("webhookEvent", "jira:" + event)
                .put("issue_event_type_name", event.equals("issue_updated") ? "issue_generic" : event);
        body.putObject("user").put("accountId", "5c5f88" + team.index()).put("displayName", "Somebody");
        var issue = body.putObject("issue").put("id", id(ticket)).put("key", key(ticket));
        issue.put("self", SITE + "issue/" + id(ticket)).set("fields", fields(ticket, status, at));
        return body;
    }

    /** Says in the change log what an update changed. */
    static ObjectNode changed(ObjectNode body, String field, String from, String to) {
        var item = body.putObject("changelog")
                .put("id", "9" + body.get("timestamp").asText())
                .putArray("items");
        item.addObject()
                .put("field", field)
                .put("fieldtype", field.equals("Sprint") ? "custom" : "jira")
                .put("fieldId", field.equals("Sprint") ? "customfield_10020" : field)
                .put("from", from)
                .put("fromString", from)
                .put("to", to)
                .put("toString", to);
        return body;
    }

    ObjectNode sprint(String event, Sprint sprint, Instant at) {
        var body = Wire.object().put("timestamp", at.toEpochMilli()).put("webhookEvent", event);
        var node = body.putObject("sprint")
                .put("id", id(sprint.number()))
                .put("self", "https://acme.atlassian.net/rest/agile/1.0/sprint/" + id(sprint.number()))
                .put("state", sprint.state())
                .put("name", team.name() + " " + sprint.number())
                .put("startDate", Spans.stamp(sprint.start()))
                .put("endDate", Spans.stamp(sprint.end()));
        if (sprint.state().equals("closed")) {
            node.put("completeDate", Spans.stamp(sprint.end()));
        }
        node.put("originBoardId", team.jiraBoard());
        return body;
    }

    String sprintIds(List<Integer> sprints) {
        return sprints.stream().map(number -> String.valueOf(id(number))).collect(Collectors.joining(", "));
    }

    private ObjectNode fields(Ticket ticket, Status status, Instant at) {
        var fields = Wire.object()
                .put("summary", "Something to do")
                .put("created", TIME.format(ticket.created().atZone(team.zone())))
                .put("updated", TIME.format(at.atZone(team.zone())));
        fields.putObject("issuetype").put("name", ticket.type()).put("subtask", false);
        fields.putObject("project").put("key", team.jiraProject()).put("name", team.name());
        var labels = fields.putArray("labels");
        ticket.labels().forEach(labels::add);
        var category = Wire.object().put("key", status.category());
        fields.putObject("status").put("name", status.name()).set("statusCategory", category);
        var sprints = fields.putArray("customfield_10020");
        ticket.sprints()
                .forEach(number -> sprints.addObject().put("id", id(number)).put("boardId", team.jiraBoard()));
        return fields;
    }

    private String id(Ticket ticket) {
        return String.valueOf(100_000L * (team.index() + 1) + ticket.number());
    }

    private String key(Ticket ticket) {
        return team.jiraProject() + "-" + ticket.number();
    }

    private int id(int sprint) {
        return 1000 * (team.index() + 1) + sprint;
    }
}
