package org.kpigovernor.measure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Account;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Commit;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.Review;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;

/** Events with what a test cares for, the rest being ordinary. Times are such as {@code 2026-03-03T10:00}, in UTC. */
final class Some {
    private Some() {}

    static Instant at(String time) {
        return Instant.parse(time.length() == 16 ? time + ":00Z" : time + "Z");
    }

    static @Nullable Instant atOrNull(@Nullable String time) {
        return time == null ? null : at(time);
    }

    static Request request(long number, String opened) {
        return new Request(number, opened);
    }

    /** Writes the deliveries of one pull request. */
    static final class Request {
        private final long number;
        private final Instant opened;
        private String repository = Bench.API;
        private Account author = new Account("ann", false);
        private String head = "topic";
        private String headCommit = "h1";
        private boolean toDefault = true;
        private boolean fork;
        private Set<String> labels = Set.of();
        private int lines = 10;

        Request(long number, String opened) {
            this.number = number;
            this.opened = at(opened);
            this.head = "topic-" + number;
        }

        Request in(String name) {
            repository = name;
            return this;
        }

        Request by(String key) {
            author = new Account(key, key.endsWith("[bot]"));
            return this;
        }

        Request from(String branch, String commit) {
            head = branch;
            headCommit = commit;
            return this;
        }

        Request labelled(String... names) {
            labels = Set.of(names);
            return this;
        }

        Request toOtherBranch() {
            toDefault = false;
            return this;
        }

        Request fromFork() {
            fork = true;
            return this;
        }

        Request lines(int changed) {
            lines = changed;
            return this;
        }

        PullRequest open() {
            return state(null, null, null, opened);
        }

        PullRequest ready(String time) {
            return state(at(time), null, null, at(time));
        }

        PullRequest merged(String time, @Nullable String commit) {
            return state(null, at(time), commit, at(time));
        }

        private PullRequest state(
                @Nullable Instant ready, @Nullable Instant merged, @Nullable String commit, Instant observed) {
            return new PullRequest(
                    "github",
                    repository,
                    number,
                    author,
                    opened,
                    ready,
                    merged,
                    merged,
                    toDefault ? "main" : "release",
                    toDefault,
                    head,
                    fork,
                    headCommit,
                    commit,
                    lines - 2,
                    2,
                    labels,
                    observed,
                    "",
                    false);
        }
    }

    static Review review(long number, String by, String time) {
        return new Review(
                "github",
                Bench.API,
                number,
                number + by + time,
                new Account(by, by.endsWith("[bot]")),
                at(time),
                at(time));
    }

    static Push push(String branch, @Nullable String before, @Nullable String after, String time, String... authored) {
        return push(branch, before, after, false, time, authored);
    }

    static Push push(
            String branch,
            @Nullable String before,
            @Nullable String after,
            boolean forced,
            String time,
            String... authored) {
        var commits = Stream.of(authored)
                .map(moment -> new Commit(after + moment, at(moment), true))
                .toList();
        return new Push("github", Bench.API, branch, branch.equals("main"), before, after, forced, commits, at(time));
    }

    static Push pushOf(String branch, @Nullable String before, String after, String time, Commit... commits) {
        return new Push("github", Bench.API, branch, false, before, after, false, List.of(commits), at(time));
    }

    static Deployment deployed(String id, String commit, String created, String finished) {
        return deployment(Bench.API, id, commit, "production", created, Deployment.Outcome.SUCCESS, finished);
    }

    static Deployment failed(String id, String commit, String created, String finished) {
        return deployment(Bench.API, id, commit, "production", created, Deployment.Outcome.FAILURE, finished);
    }

    static Deployment deployment(
            String project,
            String id,
            String commit,
            String environment,
            String created,
            Deployment.@Nullable Outcome outcome,
            @Nullable String finished) {
        return new Deployment(
                "github",
                project,
                id,
                commit,
                "main",
                environment,
                at(created),
                outcome,
                atOrNull(finished),
                at(finished == null ? created : finished));
    }

    static Incident incident(String id, String service, Incident.Moment moment, String time, @Nullable String created) {
        return new Incident("pagerduty", service, id, atOrNull(created), moment, id + moment + time, at(time));
    }

    static Build build(String id, int attempt, Build.Outcome outcome, @Nullable String started, String finished) {
        return new Build(
                "github",
                Bench.API,
                id,
                attempt,
                "ci",
                null,
                true,
                atOrNull(started),
                at(finished),
                outcome,
                at(finished));
    }

    static Sprint sprint(String id, @Nullable String started, @Nullable String completed, String observed) {
        return new Sprint("jira", "1000", id, "Sprint " + id, atOrNull(started), atOrNull(completed), at(observed));
    }

    static WorkItem item(String id, String type, String created, boolean done, String observed, String... labels) {
        return new WorkItem(
                "jira",
                "PAY",
                id,
                "PAY-" + id,
                type,
                Set.of(labels),
                at(created),
                done,
                Set.of(),
                null,
                false,
                at(observed));
    }

    static WorkItem inSprints(
            String id,
            String created,
            boolean done,
            String observed,
            Set<String> sprints,
            @Nullable Set<String> before) {
        return new WorkItem(
                "jira",
                "PAY",
                id,
                "PAY-" + id,
                "Story",
                Set.of(),
                at(created),
                done,
                sprints,
                before,
                false,
                at(observed));
    }

    static Measurement measurement(String kpi, String time, double value, long n, String observed) {
        return new Measurement("measurement", "payments", kpi, at(time), value, n, at(observed));
    }
}
