package org.kpigovernor.events;

import java.time.Instant;

/**
 * One observation of something that happened at a source. The same thing may be observed many times and in any order; what is kept
 * of it may not depend on that order. Names of projects, types and labels are as the source writes them: what they mean to a team is
 * decided when they are measured.
 */
public sealed interface Event
        permits PullRequest, Review, RequestCommit, Push, Deployment, Incident, WorkItem, Sprint, Build, Measurement {
    /** The source's name, such as {@code github}. */
    String source();

    /** When the source observed this: the version of what the record says, never the time at which it reached us. */
    Instant observedAt();
}
