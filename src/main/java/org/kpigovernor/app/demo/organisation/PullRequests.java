package org.kpigovernor.app.demo.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A week's pull requests, planned back from their merges so that each week shows exactly its own conditions. */
final class PullRequests {
    private static final double ITEM_SPREAD = 0.45;
    private static final List<String> SUBJECTS = List.of(
            "retry-limits", "faster-list", "audit-trail", "clean-up", "new-form", "cache-keys", "timeouts", "totals");

    private final MadeUpTeam team;
    private final Pace pace;
    private final Repository repository;
    private final Chance chance;
    private final Quota count;
    private final Quota unreviewed;
    private final ChangeWire changes;

    PullRequests(MadeUpTeam team, Pace pace, Repository repository, Chance chance) {
        this.team = team;
        this.pace = pace;
        this.repository = repository;
        this.chance = chance;
        this.count = new Quota(chance);
        this.unreviewed = new Quota(chance);
        this.changes = new ChangeWire(repository, team.index(), chance);
    }

    /** Sends the week's pull requests and returns them in the order of their merges. */
    List<Change> live(Week week) {
        var plans = new ArrayList<>(plans(week));
        plans.add(botPlan(week));
        plans.sort(Comparator.comparing(plan -> plan.moments.merged()));
        return plans.stream().map(this::merge).toList();
    }

    /** A pull request before it is known onto what it will be merged. */
    private record Plan(
            Person author, @Nullable Person reviewer, boolean draft, Change.Moments moments, Change.Size size) {}

    private List<Plan> plans(Week week) {
        var usual = pace.hours();
        var conditions = week.conditions();
        var merges = count.count(pace.pullRequests() * conditions.throughput());
        var coding = chance.around(week.lucky(usual.coding()), ITEM_SPREAD, merges);
        var pickup = chance.around(week.lucky(usual.pickup() * conditions.pickup()), ITEM_SPREAD, merges);
        var review = chance.around(week.lucky(usual.review() * conditions.review()), ITEM_SPREAD, merges);
        var lines = chance.around(140 * Math.exp(0.1 * week.noise()), 0.7, merges);
        var plans = new ArrayList<Plan>();
        for (int i = 0; i < merges; i++) {
            var end = week.at((i + chance.between(0, 0.9)) / merges);
            plans.add(plan(week, end, new double[] {coding[i], pickup[i], review[i], lines[i]}));
        }
        return plans;
    }

    private Plan plan(Week week, Instant end, double[] hoursAndLines) {
        var coding = Spans.hours(hoursAndLines[0]);
        var pickup = Spans.hours(hoursAndLines[1]);
        var review = Spans.hours(hoursAndLines[2]);
        var merged = week.endOf(end, coding.plus(pickup).plus(review));
        var reviewed = merged.minus(review);
        var ready = reviewed.minus(pickup);
        var firstCommit = ready.minus(coding);
        var draft = chance.happens(0.15);
        var opened = draft ? firstCommit.plus(coding.dividedBy(2)) : ready;
        var moments = new Change.Moments(firstCommit, opened, ready, reviewed, merged);
        var author = chance.oneOf(team.people());
        return new Plan(author, reviewer(author), draft, moments, size(hoursAndLines[3]));
    }

    private @Nullable Person reviewer(Person author) {
        if (unreviewed.take(0.03)) {
            return null;
        }
        var others =
                team.people().stream().filter(person -> !person.equals(author)).toList();
        return chance.oneOf(others);
    }

    private static Change.Size size(double lines) {
        return new Change.Size((int) Math.ceil(lines * 0.7), (int) Math.ceil(lines * 0.3));
    }

    /** Renovate's weekly pull request, large and merged at once: none of it may count. */
    private Plan botPlan(Week week) {
        var opened = week.at(2, 3, chance.below(60));
        var merged = opened.plus(Spans.hours(chance.between(6, 8)));
        var moments = new Change.Moments(opened.minusSeconds(90), opened, opened, opened, merged);
        return new Plan(Person.RENOVATE, null, false, moments, new Change.Size(2400, 2300));
    }

    private Change merge(Plan plan) {
        var number = repository.nextNumber();
        var branch = plan.author.bot() ? "renovate/all-" + number : chance.oneOf(SUBJECTS) + "-" + number;
        var change = new Change(
                number,
                plan.author,
                plan.reviewer,
                branch,
                plan.draft,
                plan.moments,
                plan.size,
                plan.author.bot() ? List.of("dependencies") : List.of(),
                chance.sha(),
                repository.main.head(),
                chance.sha());
        repository.main.moveTo(change.mergeCommit(), plan.moments.merged());
        changes.send(change);
        return change;
    }
}
