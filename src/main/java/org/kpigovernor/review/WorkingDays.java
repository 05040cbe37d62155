package org.kpigovernor.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.Team;

/**
 * The days on which somebody is there to read a review.
 *
 * @param week the working days of a week
 * @param calendars of the team, and of the schedule if that names one
 */
record WorkingDays(Set<DayOfWeek> week, List<Holidays> calendars) {
    /** The working week of those whose own isn't known. */
    static final Set<DayOfWeek> OFFICE =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** How far a free stretch is followed: a calendar in which every day is a holiday must not stop the clock. */
    private static final int LONGEST = 60;

    /** Those of a team; of a team whose hours name no days, the usual ones. */
    static WorkingDays of(Team team) {
        var week = team.workingHours().days();
        return new WorkingDays(week.isEmpty() ? OFFICE : week, List.of(team.holidays()));
    }

    /** The same without the days of another calendar. */
    WorkingDays without(Holidays holidays) {
        return new WorkingDays(
                week, Stream.concat(calendars.stream(), Stream.of(holidays)).toList());
    }

    boolean isHoliday(LocalDate day) {
        return calendars.stream().anyMatch(calendar -> calendar.isHoliday(day));
    }

    boolean isOff(LocalDate day) {
        return !week.contains(day.getDayOfWeek()) || isHoliday(day);
    }

    /** That day if somebody works on it, else the next on which somebody does. */
    LocalDate from(LocalDate day) {
        var at = day;
        for (int ahead = 0; ahead < LONGEST && isOff(at); ahead++) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** The last working day before that one. */
    LocalDate before(LocalDate day) {
        var at = day.minusDays(1);
        for (int back = 0; back < LONGEST && isOff(at); back++) {
            at = at.minusDays(1);
        }
        return at;
    }

    /** That many working days after that one. */
    LocalDate after(LocalDate day, int workingDays) {
        var at = from(day);
        for (int left = workingDays; left > 0; left--) {
            at = from(at.plusDays(1));
        }
        return at;
    }

    /** The earliest holiday of the free days right before that one; the day itself when none of them is a holiday. */
    LocalDate unmoved(LocalDate day) {
        var earliest = day;
        var at = day.minusDays(1);
        for (int back = 0; back < LONGEST && isOff(at); back++) {
            earliest = isHoliday(at) ? at : earliest;
            at = at.minusDays(1);
        }
        return earliest;
    }
}
