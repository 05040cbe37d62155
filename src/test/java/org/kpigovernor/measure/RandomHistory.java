package org.kpigovernor.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Account;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Commit;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.Review;
import org.kpigovernor.events.Sprint;
import org.kpigovernor.events.WorkItem;

/** Three weeks of made-up events of all kinds; the same seed gives the same. */
final class RandomHistory {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final int HOURS = 24 * 21;

    private final List<Event> events = new ArrayList<>();
    private final Random random;

    private RandomHistory(Random random) {
        this.random = random;
    }

    static List<Event> of(Random random) {
        var history = new RandomHistory(random);
        history.invent();
        return history.events;
    }

    /** A small world in which everything collides: few commits, few branches, coarse times. */
    private void invent() {
        for (int i = 0; i < 40; i++) {
            request(1 + random.nextInt(15));
            deployment(Integer.toString(random.nextInt(15)));
            incident(Integer.toString(random.nextInt(10)));
            item(Integer.toString(random.nextInt(8)));
            defaultPush(i);
        }
        for (int i = 0; i < 12; i++) {
            headPush();
            sprint(Integer.toString(random.nextInt(3)));
            build(Integer.toString(i));
            measurement();
        }
    }

    private void request(long number) {
        var observed = moment();
        boolean merged = random.nextInt(3) > 0;
        events.add(new PullRequest(
                "github",
                Bench.API,
                number,
                person(),
                START.plus(Duration.ofHours(number)),
                random.nextInt(4) == 0 ? observed : null,
                merged ? START.plus(Duration.ofHours(number * 30)) : null,
                null,
                "main",
                number % 5 != 0,
                number % 4 == 0 ? "hotfix" : "topic",
                number % 7 == 0,
                "h" + random.nextInt(4),
                merged ? "c" + number * 2 : null,
                random.nextInt(100),
                random.nextInt(100),
                random.nextBoolean() ? Set.of() : Set.of("revert", "x"),
                observed,
                "",
                false));
        events.add(new Review("github", Bench.API, number, "r" + random.nextInt(99), person(), moment(), moment()));
    }

    private Account person() {
        int who = random.nextInt(6);
        return new Account("p" + who, who == 5);
    }

    private void defaultPush(int i) {
        boolean jump = random.nextInt(6) == 0;
        var before = "c" + (jump ? random.nextInt(40) : i);
        var after = "c" + (jump && random.nextBoolean() ? random.nextInt(40) : i + 1);
        events.add(push("main", before, after, jump && random.nextBoolean(), START.plus(Duration.ofHours(i * 10L))));
    }

    private void headPush() {
        var before = random.nextInt(3) == 0 ? null : "h" + random.nextInt(4);
        events.add(push(random.nextBoolean() ? "topic" : "hotfix", before, "h" + random.nextInt(4), false, moment()));
    }

    private Push push(String branch, @Nullable String before, String after, boolean forced, Instant observed) {
        var commit = new Commit(after, START.minusSeconds(random.nextInt(999999)), random.nextInt(4) > 0);
        return new Push(
                "github", Bench.API, branch, branch.equals("main"), before, after, forced, List.of(commit), observed);
    }

    private void deployment(String id) {
        var created = moment();
        var outcome = List.of(Deployment.Outcome.values()).get(random.nextInt(2));
        boolean finished = random.nextInt(5) > 0;
        events.add(new Deployment(
                "github",
                Bench.API,
                id,
                random.nextInt(5) == 0 ? null : "c" + random.nextInt(44),
                "main",
                random.nextInt(6) == 0 ? "staging" : "production",
                created,
                finished ? outcome : null,
                finished ? created.plus(Duration.ofHours(random.nextInt(5))) : null,
                moment()));
    }

    private void incident(String id) {
        var moment = List.of(Incident.Moment.values()).get(random.nextInt(5));
        var created = random.nextInt(3) == 0 ? moment() : null;
        var service = List.of("PAPI", "PALL", "PNONE").get(random.nextInt(3));
        events.add(new Incident("pagerduty", service, id, created, moment, id + random.nextInt(99), moment()));
    }

    private void item(String id) {
        var sprints = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            if (random.nextBoolean()) {
                sprints.add(Integer.toString(i));
            }
        }
        events.add(new WorkItem(
                "jira",
                "PAY",
                id,
                "PAY-" + id,
                List.of("Bug", "Epic", "Vulnerability").get(random.nextInt(3)),
                Set.of(List.of("customer", "tech-debt", "x").get(random.nextInt(3))),
                START.plus(Duration.ofHours(id.hashCode())),
                random.nextBoolean(),
                sprints,
                random.nextBoolean() ? Set.of("1") : null,
                random.nextInt(40) == 0,
                moment()));
    }

    private void sprint(String id) {
        var started = moment();
        events.add(new Sprint(
                "jira",
                "1000",
                id,
                id,
                started,
                random.nextBoolean() ? started.plus(Duration.ofHours(100)) : null,
                moment()));
    }

    private void build(String id) {
        var started = moment();
        var outcome = List.of(Build.Outcome.values()).get(random.nextInt(3));
        events.add(new Build(
                "github",
                Bench.API,
                id,
                1,
                "ci",
                null,
                random.nextInt(4) > 0,
                started,
                started.plusSeconds(random.nextInt(4000)),
                outcome,
                started));
    }

    private void measurement() {
        events.add(new Measurement(
                "measurement", "payments", "mttr", moment(), random.nextDouble(), random.nextInt(3), moment()));
    }

    /** Coarse, so that many are the same. */
    private Instant moment() {
        return START.plus(Duration.ofHours(random.nextInt(HOURS / 3) * 3L));
    }
}
