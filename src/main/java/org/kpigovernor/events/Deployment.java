package org.kpigovernor.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deployment, or a state it came into, as one delivery showed it.
 *
 * @param project the repository or pipeline that it belongs to
 * @param id the deployment's id at its source
 * @param commit the commit that it deployed, if known
 * @param ref the branch or tag that it was made from, if known
 * @param environment as the source names it
 * @param createdAt when it was created; the earliest told counts
 * @param outcome what it came to in this delivery; null while it goes on, and for states that change nothing
 * @param outcomeAt when it came to that
 */
public record Deployment(
        String source,
        String project,
        String id,
        @Nullable String commit,
        @Nullable String ref,
        String environment,
        Instant createdAt,
        @Nullable Outcome outcome,
        @Nullable Instant outcomeAt,
        Instant observedAt)
        implements Event {
    /** The environment of a build that the configuration marks as deploying: production, whatever else is called so. */
    public static final String BY_BUILD = "production, by a build";

    /** What a deployment can come to. */
    public enum Outcome {
        SUCCESS,
        FAILURE
    }
}
