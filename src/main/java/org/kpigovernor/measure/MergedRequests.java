package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The merged pull requests. */
public interface MergedRequests {
    List<MergedRequest> find(Collection<String> things);

    /** Keeps those, in the place of what is known of {@code things}. */
    void replace(Collection<String> things, Collection<MergedRequest> requests);

    /** Those from these branches, given by their keys. */
    List<MergedRequest> fromBranches(Collection<String> branches);

    /** Those that became these commits. */
    List<MergedRequest> ofCommits(Repository repository, Collection<String> shas);

    /** Those that these deployments contain first. */
    List<MergedRequest> linkedTo(Collection<String> deployments);

    /** Those of a repository that nothing contained that finished before, or succeeded before. */
    List<MergedRequest> notFinishedBefore(Repository repository, Instant instant);

    /** As {@link #notFinishedBefore}, for deployments that succeeded. */
    List<MergedRequest> notSucceededBefore(Repository repository, Instant instant);

    /** Those of these deployments that are the first that contain an unplanned fix. */
    Set<String> carryingUnplanned(Collection<String> deployments);
}
