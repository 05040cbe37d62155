package org.kpigovernor.catalogue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a team works, on the wall clock of its zone; half open, so that the closing minute is outside.
 *
 * @param from the first moment of the working day
 * @param to the first moment after it
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    /** Of whom nobody said when they work. */
    public static final WorkingHours OFFICE = new WorkingHours(
            Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), LocalTime.of(9, 0), LocalTime.of(17, 30));

    public boolean contains(ZonedDateTime moment) {
        var time = moment.toLocalTime();
        return days.contains(moment.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
    }
}
