package org.kpigovernor.events;

import java.time.Instant;

/**
 * A submitted review of a pull request, of any state, dismissed ones too.
 *
 * @param number the pull request's number in its repository
 * @param id the review's id at its source
 */
public record Review(
        String source,
        String repository,
        long number,
        String id,
        Account reviewer,
        Instant submittedAt,
        Instant observedAt)
        implements Event {}
