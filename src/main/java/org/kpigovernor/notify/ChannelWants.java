package org.kpigovernor.notify;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Priority;

/**
 * What a channel besides mail is told.
 *
 * @param name as notices and the configuration name it
 * @param teams ids; none means all
 * @param notices such as {@code escalation}, {@code recovery}, {@code answer}, {@code weekly-review} or {@code rules}
 * @param priorities only of KPIs with one of these
 */
public record ChannelWants(String name, Set<String> teams, Set<String> notices, Set<Priority> priorities) {
    /** Whether it is told of that team at all; null is a notice about no team, which only a channel for all teams hears. */
    boolean team(@Nullable String id) {
        return teams.isEmpty() || (id != null && teams.contains(id));
    }

    boolean event(Happening event) {
        return notices.contains(event.type().notice())
                && priorities.contains(event.subject().priority());
    }
}
