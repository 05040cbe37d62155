package org.kpigovernor.app.demo.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A week's deployments; of those that fail, every other one fails at once and the rest by a page soon after. */
final class Deployments {
    private final MadeUpTeam team;
    private final Pace pace;
    private final Repository repository;
    private final DeploymentBodies bodies;
    private final Chance chance;
    private final Quota count;
    private final Quota failing;
    private boolean failsAtOnce;
    private long lastId;

    Deployments(MadeUpTeam team, Pace pace, Repository repository, Chance chance) {
        this.team = team;
        this.pace = pace;
        this.repository = repository;
        this.bodies = new DeploymentBodies(repository.nodes);
        this.chance = chance;
        this.count = new Quota(chance);
        this.failing = new Quota(chance);
        this.lastId = 600_000_000L + team.index() * 1_000_000L;
    }

    /** Sends the week's deployments and returns when the pages went out that they caused. */
    List<Instant> live(Week week) {
        var rollouts = count.count(pace.deployments() * week.conditions().throughput());
        var pages = new ArrayList<Instant>();
        for (int i = 0; i < rollouts; i++) {
            roll(week, week.at((i + chance.between(0.8, 0.99)) / rollouts), pages);
        }
        stage(week.at(chance.between(0, 1)));
        return pages;
    }

    private void roll(Week week, Instant created, List<Instant> pages) {
        var rollout = rollout("production", created);
        var finished = created.plus(Spans.minutes(chance.between(4, 9)));
        var fails = failing.take(pace.failing() + week.conditions().failures());
        if (fails) {
            failsAtOnce = !failsAtOnce;
        }
        send(rollout, fails && failsAtOnce ? "failure" : "success", finished);
        if (fails && !failsAtOnce) {
            pages.add(finished.plus(Spans.minutes(chance.between(8, 35))));
        }
    }

    /** A rehearsal, which isn't production and may not count. */
    private void stage(Instant created) {
        send(rollout("staging", created), "failure", created.plusSeconds(200));
    }

    private DeploymentBodies.Rollout rollout(String environment, Instant created) {
        var commit = repository.main.headBefore(created);
        return new DeploymentBodies.Rollout(++lastId, commit, environment, chance.oneOf(team.people()), created);
    }

    private void send(DeploymentBodies.Rollout rollout, String state, Instant finished) {
        var thing = "deployment/" + rollout.id();
        repository.wire.send(rollout.created(), "deployment", thing, bodies.created(rollout));
        repository.wire.send(finished, "deployment_status", thing, bodies.status(rollout, state, finished));
    }
}
