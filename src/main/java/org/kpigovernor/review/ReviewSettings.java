package org.kpigovernor.review;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.Team;

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
            ReviewKind kind,
            String cron,
            @Nullable ZoneId zone,
            List<String> teams,
            List<String> to,
            Quiet quiet,
            Terms terms) {
        /** One without a calendar of its own, whose reviews are sent however late, and invite to nothing. */
        public Schedule(
                ReviewKind kind, String cron, @Nullable ZoneId zone, List<String> teams, List<String> to, Quiet quiet) {
            this(kind, cron, zone, teams, to, quiet, Terms.USUAL);
        }

        boolean covers(Team team) {
            return teams.isEmpty() || teams.contains(team.id());
        }
    }

    /**
     * What else holds for a schedule.
     *
     * @param calendar holidays on which nothing goes out, besides those of each team
     * @param skipAfter how late a review may still be sent; null for however late
     * @param invite the meeting that a review invites to; null for none
     */
    public record Terms(
            Holidays calendar,
            @Nullable Duration skipAfter,
            @Nullable Invite invite) {
        public static final Terms USUAL = new Terms(Holidays.NONE, null, null);
    }

    /**
     * A meeting about a review.
     *
     * @param length how long it takes
     * @param daysAfter on which working day after the review it is
     * @param at when, on the wall clock of the schedule's zone or else the team's
     */
    public record Invite(Duration length, int daysAfter, LocalTime at) {}

    /** What becomes of a review with nothing to say. */
    public enum Quiet {
        SEND,
        SKIP
    }
}
