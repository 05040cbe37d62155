package org.kpigovernor.events;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issue of a tracker as one delivery showed it: a snapshot of its state from {@code observedAt} on.
 *
 * @param id the id, which stays when its key changes
 * @param key the key that people write, such as {@code PAY-7}
 * @param done whether its status is in a done category
 * @param sprints ids of the sprints that it is in, or was completed in
 * @param sprintsBefore the sprints that it was in just before, if this delivery tells that they changed
 * @param deleted whether this delivery tells that it was deleted
 */
public record WorkItem(
        String source,
        String project,
        String id,
        String key,
        String type,
        Set<String> labels,
        Instant createdAt,
        boolean done,
        Set<String> sprints,
        @Nullable Set<String> sprintsBefore,
        boolean deleted,
        Instant observedAt)
        implements Event {}
