package org.kpigovernor.events;

import java.time.Instant;

/**
 * A commit of a merged pull or merge request, as its source lists those.
 *
 * @param number the request's number in its repository
 * @param authoredAt the author time, not the committer's
 * @param observedAt when the request was merged, since only then its commits are what they are
 */
public record RequestCommit(
        String source, String repository, long number, String sha, Instant authoredAt, Instant observedAt)
        implements Event {}
