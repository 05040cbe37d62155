package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The production deployments that finished. */
public interface Deployments {
    List<FinishedDeployment> find(Collection<String> things);

    /** Keeps those, in the place of what is known of {@code things}. */
    void replace(Collection<String> things, Collection<FinishedDeployment> deployments);

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
