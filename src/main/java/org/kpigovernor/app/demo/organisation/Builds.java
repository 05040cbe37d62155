package org.kpigovernor.app.demo.organisation;

import java.util.List;

/** The builds of what a week merged; a failed one is often tried again. */
final class Builds {
    private final MadeUpTeam team;
    private final Pace.Builds usual;
    private final BuildBodies bodies;
    private final Chance chance;
    private final Quota failing;
    private final Wire wire;
    private final GitHubWire github;
    private long lastRun;

    Builds(MadeUpTeam team, Pace.Builds usual, Repository repository, Wire wire, Chance chance) {
        this.team = team;
        this.usual = usual;
        this.bodies = new BuildBodies(repository.nodes);
        this.wire = wire;
        this.github = repository.wire;
        this.chance = chance;
        this.failing = new Quota(chance);
        this.lastRun = (team.index() + 1) * 1_000_000L;
    }

    void live(Week week, List<Change> merged) {
        var minutes = chance.around(week.lucky(usual.minutes()), 0.15, merged.size());
        for (int i = 0; i < minutes.length; i++) {
            var change = merged.get(i);
            build(week, change, minutes[i]);
            if (chance.happens(0.15)) {
                buildBranch(change, minutes[i]);
            }
        }
    }

    private void build(Week week, Change change, double minutes) {
        var success = !failing.take(usual.failing() + week.conditions().brokenBuilds());
        var started = change.moments().merged().plusSeconds(20);
        var finished = started.plus(Spans.minutes(minutes));
        var run = new BuildBodies.Run(++lastRun, 1, "main", change.mergeCommit(), success, started, finished);
        send(run, change.author());
        if (!success && chance.happens(0.5)) {
            var retried = finished.plusSeconds(300);
            var end = retried.plus(Spans.minutes(minutes));
            send(new BuildBodies.Run(run.id(), 2, "main", run.commit(), true, retried, end), change.author());
        }
    }

    /** A branch's build, which tells nothing of the default branch and may not count. */
    private void buildBranch(Change change, double minutes) {
        var started = change.moments().opened().plusSeconds(15);
        var finished = started.plus(Spans.minutes(minutes));
        var success = chance.happens(0.6);
        send(
                new BuildBodies.Run(++lastRun, 1, change.branch(), change.headCommit(), success, started, finished),
                change.author());
    }

    private void send(BuildBodies.Run run, Person by) {
        if (team.builtByGitLab()) {
            sendPipeline(run, by);
        } else {
            github.send(run.finished(), "workflow_run", "run/" + run.id(), bodies.workflowRun(run, by));
        }
    }

    private void sendPipeline(BuildBodies.Run run, Person by) {
        wire.send(
                run.finished(),
                "gitlab",
                team.repository() + "/pipeline/" + run.id(),
                bodies.pipeline(run, by),
                "X-Gitlab-Event",
                "Pipeline Hook",
                "X-Gitlab-Instance",
                "https://gitlab.example.com",
                "Idempotency-Key",
                chance.guid());
    }
}
