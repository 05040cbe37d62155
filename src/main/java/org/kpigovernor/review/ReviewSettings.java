package org.kpigovernor.review;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is reviewed when: {@code config/reviews.yaml}. */
public record ReviewSettings(List<Schedule> schedules) {
    /**
     * One schedule; it makes a slot for each of its teams at each time.
     *
     * @param cron a Quartz cron expression, read in {@code zone}
     * @param zone null for each team's own
     * @param teams ids; empty for all
     * @param to {@code owner}, {@code manager}, {@code head}, or mail addresses
     * @param quiet whether a review without anything to say is sent (shorter) or only recorded as quiet
     */
    public record Schedule(
            ReviewKind kind, String cron, @Nullable ZoneId zone, List<String> teams, List<String> to, Quiet quiet) {}

    /** What becomes of a review with nothing to say. */
    public enum Quiet {
        SEND,
        SKIP
    }
}
