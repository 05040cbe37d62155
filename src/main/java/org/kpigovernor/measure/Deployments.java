package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The production deployments that finished. */
public interface Deployments {
    List<FinishedDeployment> find(Collection<String> things);

    /** Keeps those, in the place of what is known of {@code things}. */
    void replace(Collection<String> things, Collection<FinishedDeployment> deployments);

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

    /** By who asks for each window, those that succeeded in it: of all windows at once. */
    Map<String, List<FinishedDeployment>> succeeded(Collection<Window> windows);

    /**
     * A time in which somebody asks for the deployments of projects of these names, or by build servers of commits of such repositories.
     *
     * @param asker unique among those that are asked at once
     * @param from the first finish that is wanted
     * @param to the first that isn't any more
     */
    record Window(String asker, Collection<String> projects, Instant from, Instant to) {}
}
