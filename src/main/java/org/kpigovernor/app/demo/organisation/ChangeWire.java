package org.kpigovernor.app.demo.organisation;

import java.time.Instant;

/** Sends everything that GitHub tells of one pull request's life. */
final class ChangeWire {
    private final GitHubWire wire;
    private final PullRequestBodies pulls;
    private final PushBodies pushes;
    private final Chance chance;

    ChangeWire(Repository repository, int team, Chance chance) {
        this.wire = repository.wire;
        this.pulls = new PullRequestBodies(repository.nodes, team);
        this.pushes = new PushBodies(repository.nodes);
        this.chance = chance;
    }

    void send(Change change) {
        var moments = change.moments();
        var pushed = moments.opened().minusSeconds(30);
        wire.send(pushed, "push", change.branch(), pushes.branch(change, chance.sha(), pushed));
        pull("opened", change, moments.opened());
        if (change.draft()) {
            pull("ready_for_review", change, moments.ready());
        }
        reviews(change);
        pull("closed", change, moments.merged());
        wire.send(moments.merged(), "push", "main", pushes.merge(change));
    }

    private void reviews(Change change) {
        if (chance.happens(0.1)) {
            review(change, Person.LINTER, "commented", change.moments().ready().plusSeconds(70));
        }
        if (change.reviewer() == null) {
            return;
        }
        var again = chance.happens(0.12);
        review(
                change,
                change.reviewer(),
                again ? "changes_requested" : "approved",
                change.moments().reviewed());
        if (again) {
            review(
                    change,
                    change.reviewer(),
                    "approved",
                    change.moments().merged().minusSeconds(240));
        }
    }

    private void pull(String action, Change change, Instant at) {
        wire.send(at, "pull_request", "pull/" + change.number(), pulls.pullRequest(action, change, at));
    }

    private void review(Change change, Person reviewer, String state, Instant at) {
        wire.send(at, "pull_request_review", "pull/" + change.number(), pulls.review(change, reviewer, state, at));
    }
}
