package org.kpigovernor.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident whose creation is known.
 *
 * @param blamed the key of the deployment that it is blamed on, null if none is
 * @param last its team's last successful deployment before it, however long before; null until it is looked for, and if there is none
 */
public record KnownIncident(
        String thing,
        String source,
        String service,
        Instant createdAt,
        @Nullable String blamed,
        MergedRequest.@Nullable Link last) {
    KnownIncident blaming(@Nullable String deployment) {
        return new KnownIncident(thing, source, service, createdAt, deployment, last);
    }

    KnownIncident following(MergedRequest.@Nullable Link deployment) {
        return new KnownIncident(thing, source, service, createdAt, blamed, deployment);
    }
}
