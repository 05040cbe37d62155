package org.kpigovernor.measure;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Deployment.Outcome;

/**
 * A production deployment that came to an end.
 *
 * @param finishedAt its first success, else its first failure
 * @param previous the last successful one of the same project before it; null until it is looked for, and if there is none
 */
public record FinishedDeployment(
        String thing,
        String source,
        String project,
        String id,
        @Nullable String commit,
        Instant createdAt,
        Instant finishedAt,
        boolean succeeded,
        MergedRequest.@Nullable Link previous) {
    /** By finish, then by id; ids that are numbers compare as numbers. */
    public static final Comparator<FinishedDeployment> BY_FINISH = comparing(FinishedDeployment::finishedAt)
            .thenComparing(one -> isNumber(one.id) ? one.id.length() : 0)
            .thenComparing(FinishedDeployment::id)
            .thenComparing(FinishedDeployment::thing);

    /** What all observations of a deployment, in order, make of it; empty if it isn't production's or hasn't finished. */
    static Optional<FinishedDeployment> of(String thing, List<Deployment> observed, Sources sources) {
        var latest = observed.get(observed.size() - 1);
        var success = first(observed, Outcome.SUCCESS);
        var finish = success.or(() -> first(observed, Outcome.FAILURE));
        if (finish.isEmpty() || !isProduction(latest, sources)) {
            return Optional.empty();
        }
        return Optional.of(new FinishedDeployment(
                thing,
                latest.source(),
                latest.project(),
                latest.id(),
                latestCommit(observed),
                observed.stream().map(Deployment::createdAt).min(naturalOrder()).orElseThrow(),
                finish.get(),
                success.isPresent(),
                null));
    }

    FinishedDeployment after(MergedRequest.@Nullable Link before) {
        return new FinishedDeployment(thing, source, project, id, commit, createdAt, finishedAt, succeeded, before);
    }

    MergedRequest.Link link() {
        return new MergedRequest.Link(thing, finishedAt);
    }

    private static boolean isProduction(Deployment deployment, Sources sources) {
        return deployment.environment().equals(Deployment.BY_BUILD)
                || sources.isProduction(deployment.source(), deployment.environment());
    }

    /** Whether a build server tells of it, which has no repositories of its own. */
    boolean byBuilder() {
        return Sources.BUILDERS.contains(source);
    }

    /** The repositories that its project's name may mean. */
    List<Repository> repositories() {
        return (byBuilder() ? Sources.HOSTS : List.of(source))
                .stream().map(host -> new Repository(host, project)).toList();
    }

    private static Optional<Instant> first(List<Deployment> observed, Outcome outcome) {
        return observed.stream()
                .filter(one -> one.outcome() == outcome)
                .map(Deployment::outcomeAt)
                .flatMap(Stream::ofNullable)
                .min(naturalOrder());
    }

    private static @Nullable String latestCommit(List<Deployment> observed) {
        return observed.stream()
                .map(Deployment::commit)
                .flatMap(Stream::ofNullable)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
