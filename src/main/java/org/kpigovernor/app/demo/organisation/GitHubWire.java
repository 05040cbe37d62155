package org.kpigovernor.app.demo.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Sends what GitHub has to tell of one repository. */
final class GitHubWire {
    private final Wire wire;
    private final Chance chance;
    private final String repository;

    GitHubWire(Wire wire, Chance chance, String repository) {
        this.wire = wire;
        this.chance = chance;
        this.repository = repository;
    }

    void send(Instant happened, String event, String thing, JsonNode body) {
        wire.send(
                happened,
                "github",
                repository + "/" + thing,
                body,
                "User-Agent",
                "GitHub-Hookshot/made-up",
                "X-GitHub-Event",
                event,
                "X-GitHub-Delivery",
                chance.guid());
    }
}
