package org.kpigovernor.app.demo.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** What every real stream of deliveries has too: types that nobody uses, broken and forged ones, a repository that is nobody's. */
final class Oddities {
    /** A repository that the configuration maps to no team. */
    static final String NOBODYS = "acme/hackathon-2026";

    private static final int WEEKS_BETWEEN = 6;

    private final MadeUpTeam team;
    private final Repository repository;
    private final GitHubWire nobodys;
    private final GitHubNodes nobodysNodes;
    private final Wire wire;
    private final Chance chance;

    Oddities(MadeUpTeam team, Repository repository, Wire wire, Chance chance) {
        this.team = team;
        this.repository = repository;
        this.nobodys = new GitHubWire(wire, chance, NOBODYS);
        this.nobodysNodes = new GitHubNodes(9_900_000, NOBODYS);
        this.wire = wire;
        this.chance = chance;
    }

    void live(Week week) {
        var at = week.at(chance.between(0.1, 0.9));
        repository.wire.send(at, "issue_comment", "comments", comment(repository.nodes));
        if ((week.index() + team.index()) % WEEKS_BETWEEN == 0) {
            happen((week.index() / WEEKS_BETWEEN + team.index()) % 4, at);
        }
    }

    private void happen(int oddity, Instant at) {
        switch (oddity) {
            case 0 -> forged(at);
            case 1 -> cutOff(at);
            case 2 -> nobodysRollout(at);
            default -> impossibleTime(at);
        }
    }

    private ObjectNode comment(GitHubNodes nodes) {
        return nodes.delivery("created", chance.oneOf(team.people()));
    }

    private void nobodysRollout(Instant at) {
        var id = 990_000_000L + chance.below(9_000_000);
        var by = chance.oneOf(team.people());
        var rollout = new DeploymentBodies.Rollout(id, chance.sha(), "production", by, at);
        var body = new DeploymentBodies(nobodysNodes).status(rollout, "success", at.plusSeconds(60));
        nobodys.send(at.plusSeconds(60), "deployment_status", "deployment/" + id, body);
    }

    /** A proxy that cut the delivery short: JSON still, but without the pull request. */
    private void cutOff(Instant at) {
        var body =
                repository.nodes.delivery("closed", chance.oneOf(team.people())).put("number", 1);
        repository.wire.send(at, "pull_request", "pull/1", body);
    }

    private void impossibleTime(Instant at) {
        var rollout = new DeploymentBodies.Rollout(1 + team.index(), chance.sha(), "production", Person.RENOVATE, at);
        var body = new DeploymentBodies(repository.nodes).status(rollout, "success", at);
        ((ObjectNode) body.get("deployment_status")).put("created_at", "yesterday");
        repository.wire.send(at, "deployment_status", "deployment/1", body);
    }

    /** Somebody who doesn't know the secret. */
    private void forged(Instant at) {
        wire.send(
                at,
                "github",
                "forged",
                comment(repository.nodes),
                "X-GitHub-Event",
                "push",
                "X-GitHub-Delivery",
                chance.guid(),
                "X-Hub-Signature-256",
                "sha256=" + chance.hex(32));
    }
}
