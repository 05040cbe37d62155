package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The production deployments that finished. */
public interface Deployments {
    List<FinishedDeployment> find(Collection<String> things);

    /** Keeps those, in the place of what is known of {@code things}. */
    void replace(Collection<String> things, Collection<FinishedDeployment> deployments);

    /**
     * The last of those that succeeded before an instant and pass a test, of projects of these names or by build servers of commits of
     * such repositories.
     */
    Optional<FinishedDeployment> lastSucceeded(
            Collection<String> projects, Instant before, Predicate<FinishedDeployment> test);

    /**
     * Of one project of a source, those from the last success before {@code from} to the first after {@code to}, both included, in no
     * particular order; all before or after where there is none.
     */
    List<FinishedDeployment> around(String source, String project, Instant from, Instant to);

    /** Of these commits of a repository; build servers' are of whichever repository has the commit. */
    List<FinishedDeployment> ofCommits(Repository repository, Collection<String> shas);

    /**
     * Those of a repository that were created then or later: its own, and those of build servers whose project bears its name or
     * whose commit is on its default branch.
     */
    List<FinishedDeployment> createdSince(Repository repository, Instant instant);

    /** Those of a repository whose commit is in the segment, at that position or later. */
    List<FinishedDeployment> inSegment(Repository repository, String segment, long position);

    /**
     * Those that succeeded, of projects of these names or by build servers of commits of such repositories, finished from {@code from}
     * (inclusive) to {@code to} (exclusive).
     */
    List<FinishedDeployment> succeeded(Collection<String> projects, Instant from, Instant to);
}
