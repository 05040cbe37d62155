package org.kpigovernor.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Team;

/** Which deployments incidents are blamed on, and which they follow; looked up for all of them together. */
final class Blame {
    /** How far back the last deployment is looked for, step by step: most have one near, and a year of a busy team isn't read for it. */
    private static final List<Duration> STEPS =
            Stream.of(7, 56, 448, 3_584).map(days -> Duration.ofDays(days)).toList();

    private static final Instant EVER = Instant.parse("1000-01-01T00:00:00Z");

    private final Deployments deployments;
    private final Terms terms;

    Blame(Deployments deployments, Terms terms) {
        this.deployments = deployments;
        this.terms = terms;
    }

    /**
     * Each blamed on the latest successful production deployment that the incident's service can blame and that finished before the
     * incident was created, but not longer ago than the blame window. A service that is linked to repositories can blame only theirs,
     * another any of its team's.
     */
    List<KnownIncident> judge(Collection<KnownIncident> incidents) {
        var found = latest(incidents, created -> created.minus(terms.blameWindow()), this::blamable);
        var judged = incidents.stream()
                .map(incident -> incident.blaming(thing(found.get(incident.thing()))))
                .toList();
        return terms.linksLast() ? follow(judged) : judged;
    }

    private static @Nullable String thing(@Nullable FinishedDeployment deployment) {
        return deployment == null ? null : deployment.thing();
    }

    /** Each with the last success of its team, however long before it. */
    private List<KnownIncident> follow(List<KnownIncident> incidents) {
        var found = new HashMap<String, FinishedDeployment>();
        for (int step = 0; step <= STEPS.size(); step++) {
            var back = step < STEPS.size() ? Optional.of(STEPS.get(step)) : Optional.<Duration>empty();
            var open = incidents.stream()
                    .filter(incident -> !found.containsKey(incident.thing()))
                    .toList();
            found.putAll(latest(open, created -> back.map(created::minus).orElse(EVER), this::projectsOfTeam));
        }
        return incidents.stream()
                .map(incident -> incident.following(Optional.ofNullable(found.get(incident.thing()))
                        .map(FinishedDeployment::link)
                        .orElse(null)))
                .toList();
    }

    /** By incident, the latest of the deployments that it can have; of projects that no repositories are named for, only its team's own. */
    private Map<String, FinishedDeployment> latest(
            Collection<KnownIncident> incidents,
            Function<Instant, Instant> from,
            Function<KnownIncident, Projects> projects) {
        var asked = new HashMap<String, Projects>();
        var windows = new ArrayList<Deployments.Window>();
        for (var incident : incidents) {
            var some = projects.apply(incident);
            var created = incident.createdAt();
            asked.put(incident.thing(), some);
            windows.add(new Deployments.Window(incident.thing(), some.names, from.apply(created), created));
        }
        var latest = new HashMap<String, FinishedDeployment>();
        deployments
                .succeeded(windows)
                .forEach((incident, succeeded) -> succeeded.stream()
                        .filter(one -> has(Objects.requireNonNull(asked.get(incident)), one))
                        .max(FinishedDeployment.BY_FINISH)
                        .ifPresent(one -> latest.put(incident, one)));
        return latest;
    }

    /**
     * The projects whose deployments count.
     *
     * @param team the only one whose they may be; null for any
     */
    private record Projects(
            Collection<String> names, @Nullable Team team) {}

    private boolean has(Projects projects, FinishedDeployment one) {
        return projects.team == null || projects.team.equals(terms.belonging().ofProject(one.source(), one.project()));
    }

    private Projects blamable(KnownIncident incident) {
        var repositories = terms.belonging().repositoriesOf(incident.service());
        return repositories.isEmpty() ? projectsOfTeam(incident) : new Projects(repositories, null);
    }

    private Projects projectsOfTeam(KnownIncident incident) {
        var team = terms.belonging().ofService(incident.source(), incident.service());
        return team == null
                ? new Projects(List.of(), null)
                : new Projects(terms.belonging().projectsOf(team), team);
    }
}
