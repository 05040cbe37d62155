package org.kpigovernor.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment in an incident's life.
 *
 * @param service the service's id at its source
 * @param createdAt when the incident was created, if this delivery says so
 * @param moment what happened
 * @param momentId the source's id of this moment, so that a repeated delivery changes nothing
 * @param observedAt when that happened
 */
public record Incident(
        String source,
        String service,
        String id,
        @Nullable Instant createdAt,
        Moment moment,
        String momentId,
        Instant observedAt)
        implements Event {
    /** What can happen to an incident; {@code OTHER} changes nothing but tells that it exists. */
    public enum Moment {
        TRIGGERED,
        ACKNOWLEDGED,
        REOPENED,
        RESOLVED,
        OTHER
    }
}
