package org.kpigovernor.events;

import java.time.Instant;

/**
 * A commit as a push lists it.
 *
 * @param authoredAt the author time, not the committer's
 * @param distinct false when the commit had been pushed to another branch before
 */
public record Commit(String sha, Instant authoredAt, boolean distinct) {}
