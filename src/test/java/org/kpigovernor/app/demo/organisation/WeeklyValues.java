package org.kpigovernor.app.demo.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Incident;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.signals.Point;

/** A second, small and slow reckoning of four KPIs for one team, to see the stories by. */
final class WeeklyValues {
    private static final Duration BLAME_WINDOW = Duration.ofHours(24);

    private final ToldEvents told;
    private final List<Deployment> finished;
    private final MadeUpTeam team;
    private final LocalDate firstMonday;
    private final int weeks;

    WeeklyValues(ToldEvents told, MadeUpTeam team, MadeUpOrganisation organisation) {
        this.told = told;
        this.team = team;
        this.firstMonday = organisation.firstMonday();
        this.weeks = organisation.weeks();
        this.finished = finished();
    }

    /** Median hours from the first commit to the merge. */
    List<Point> cycleTime() {
        var firstCommits = firstCommits();
        var hours = new HashMap<Long, List<Double>>();
        told.all(PullRequest.class)
                .filter(pull -> pull.repository().equals(team.repository()) && pull.mergedAt() != null)
                .filter(pull -> !pull.author().bot())
                .forEach(pull -> {
                    var merged = Objects.requireNonNull(pull.mergedAt());
                    var span = Duration.between(firstCommits.get(pull.headBranch()), merged);
                    hours.computeIfAbsent(week(merged), w -> new ArrayList<>()).add(span.toSeconds() / 3600.0);
                });
        return points(
                week -> hours.containsKey(week) ? median(hours.get(week)) : null,
                week -> hours.getOrDefault(week, List.of()).size());
    }

    private Map<String, Instant> firstCommits() {
        var first = new HashMap<String, Instant>();
        told.all(Push.class)
                .filter(push -> push.repository().equals(team.repository()) && !push.defaultBranch())
                .forEach(push -> first.put(push.branch(), push.commits().get(0).authoredAt()));
        return first;
    }

    private static double median(List<Double> values) {
        return new Median()
                .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Production deployments that succeeded. */
    List<Point> deploymentFrequency() {
        return counts(finished.stream()
                .filter(deployment -> deployment.outcome() == Deployment.Outcome.SUCCESS)
                .map(Deployment::outcomeAt)
                .toList());
    }

    /** Percentage of production deployments that failed or are blamed for an incident. */
    List<Point> changeFailureRate() {
        var failed = new HashSet<>(blamed());
        finished.stream()
                .filter(deployment -> deployment.outcome() == Deployment.Outcome.FAILURE)
                .forEach(deployment -> failed.add(deployment.id()));
        return points(
                week -> {
                    var all = in(week);
                    var bad = all.stream()
                            .filter(deployment -> failed.contains(deployment.id()))
                            .count();
                    return all.isEmpty() ? null : 100.0 * bad / all.size();
                },
                week -> in(week).size());
    }

    private List<Deployment> in(long week) {
        return finished.stream()
                .filter(deployment -> week(Objects.requireNonNull(deployment.outcomeAt())) == week)
                .toList();
    }

    private List<Deployment> finished() {
        return told.all(Deployment.class)
                .filter(deployment -> deployment.project().equals(team.repository()))
                .filter(deployment -> deployment.environment().equals("production") && deployment.outcomeAt() != null)
                .sorted(Comparator.comparing(Deployment::outcomeAt))
                .toList();
    }

    private Set<String> blamed() {
        var blamed = new HashSet<String>();
        for (var created : created(Set.of(team.service()))) {
            finished.stream()
                    .filter(deployment -> deployment.outcome() == Deployment.Outcome.SUCCESS)
                    .filter(deployment -> deployment.outcomeAt().isBefore(created))
                    .filter(deployment -> !deployment.outcomeAt().isBefore(created.minus(BLAME_WINDOW)))
                    .reduce((earlier, later) -> later)
                    .ifPresent(deployment -> blamed.add(deployment.id()));
        }
        return blamed;
    }

    /** Incidents created. */
    List<Point> incidentCount() {
        return counts(created(Set.of(team.service(), team.dependencyService())));
    }

    private List<Instant> created(Set<String> services) {
        return told.all(Incident.class)
                .filter(incident -> services.contains(incident.service()))
                .filter(incident -> incident.moment() == Incident.Moment.TRIGGERED)
                .map(Incident::observedAt)
                .toList();
    }

    private List<Point> counts(List<Instant> moments) {
        return points(week -> (double) count(moments, week), week -> count(moments, week));
    }

    private long count(List<Instant> moments, long week) {
        return moments.stream().filter(moment -> week(moment) == week).count();
    }

    private long week(Instant moment) {
        ZoneId zone = team.zone();
        return Math.floorDiv(
                ChronoUnit.DAYS.between(firstMonday, moment.atZone(zone).toLocalDate()), 7L);
    }

    private List<Point> points(
            java.util.function.LongFunction<Double> value, java.util.function.LongUnaryOperator count) {
        var points = new ArrayList<Point>();
        for (int week = 0; week < weeks; week++) {
            points.add(new Point(firstMonday.plusWeeks(week), value.apply(week), count.applyAsLong(week), false));
        }
        return points;
    }
}
