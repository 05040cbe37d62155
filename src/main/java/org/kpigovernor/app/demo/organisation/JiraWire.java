package org.kpigovernor.app.demo.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Sends what Jira has to tell of a team's issues and sprints. */
final class JiraWire {
    private final MadeUpTeam team;
    private final Wire wire;
    private final Chance chance;

    JiraWire(MadeUpTeam team, Wire wire, Chance chance) {
        this.team = team;
        this.wire = wire;
        this.chance = chance;
    }

    void issue(JsonNode body, Ticket ticket, Instant at) {
        send(at, team.jiraProject() + "-" + ticket.number(), body);
    }

    void sprint(String event, JiraBodies.Sprint sprint, Instant at, JiraBodies bodies) {
        send(at, "board/" + team.jiraBoard(), bodies.sprint(event, sprint, at));
    }

    private void send(Instant at, String subject, JsonNode body) {
        wire.send(
                at,
                "jira",
                subject,
                body,
                "User-Agent",
                "Atlassian Webhook HTTP Client",
                "x-atlassian-webhook-identifier",
                chance.guid(),
                "x-atlassian-webhook-flow",
                "Primary");
    }
}
