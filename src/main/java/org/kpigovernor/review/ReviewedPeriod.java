package org.kpigovernor.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.kpigovernor.catalogue.Team;

/** What a review that is due at some time looks back on: always the last that is complete in the team's own zone. */
public final class ReviewedPeriod {
    private ReviewedPeriod() {}

    /**
     * The local first day of it: for a daily review the working day before (on a Monday, Friday and what followed), then the ISO
     * week, the month, and the quarter before.
     */
    public static LocalDate start(ReviewKind kind, Team team, Instant due) {
        var today = due.atZone(team.zone()).toLocalDate();
        return switch (kind.span()) {
            case DAY -> WorkingDays.of(team).before(today);
            case WEEK ->
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
            case MONTH -> monthBefore(due, team.zone());
            case QUARTER -> today.with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(3);
        };
    }

    /** The month before, in that zone: what a digest of rules looks back on. */
    public static LocalDate monthBefore(Instant due, ZoneId zone) {
        return due.atZone(zone).toLocalDate().withDayOfMonth(1).minusMonths(1);
    }

    /** Whether the review is due at all then: daily ones are, on the team's working days. */
    static boolean isDue(ReviewKind kind, Team team, Instant time) {
        var days = team.workingHours().days();
        return kind != ReviewKind.DAILY
                || days.isEmpty()
                || days.contains(time.atZone(team.zone()).getDayOfWeek());
    }
}
