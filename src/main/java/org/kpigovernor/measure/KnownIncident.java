package org.kpigovernor.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident whose creation is known.
 *
 * @param blamed the key of the deployment that it is blamed on, null if none is
 */
public record KnownIncident(
        String thing,
        String source,
        String service,
        Instant createdAt,
        @Nullable String blamed) {
    KnownIncident blaming(@Nullable String deployment) {
        return new KnownIncident(thing, source, service, createdAt, deployment);
    }
}
