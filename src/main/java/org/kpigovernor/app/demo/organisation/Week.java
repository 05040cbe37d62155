package org.kpigovernor.app.demo.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A week of a team's life.
 *
 * @param index counted from 0
 * @param monday its local first day
 * @param noise this week's luck, about 1 up or down
 */
record Week(int index, LocalDate monday, ZoneId zone, Conditions conditions, double noise) {
    private static final LocalTime MORNING = LocalTime.of(9, 15);
    private static final double WORKING_HOURS = 7.75;

    /**
     * A moment of the working week.
     *
     * @param share 0 is Monday morning, 1 Friday evening; nights are left out
     */
    Instant at(double share) {
        var day = Math.min(4, (int) (share * 5));
        var seconds = (long) ((share * 5 - day) * WORKING_HOURS * 3600);
        return monday.plusDays(day).atTime(MORNING).atZone(zone).toInstant().plusSeconds(seconds);
    }

    /** A moment on the wall clock of the team's zone. */
    Instant at(int day, int hour, int minute) {
        return monday.plusDays(day).atTime(hour, minute).atZone(zone).toInstant();
    }

    /** A span, longer or shorter by this week's luck. */
    double lucky(double span) {
        return span * Math.exp(0.11 * noise);
    }

    /** Not before the known history begins: what would have begun earlier ends later instead. */
    Instant endOf(Instant planned, Duration span) {
        var earliest = at(0, 0, 30).plus(span);
        return index == 0 && planned.isBefore(earliest) ? earliest : planned;
    }
}
