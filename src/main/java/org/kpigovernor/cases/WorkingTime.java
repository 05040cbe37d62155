package org.kpigovernor.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.Person;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.WorkingHours;

/**
 * Adds working time: only time inside the working hours of days that are no holidays counts. The hours are read on the wall clock of the zone, and their
 * length in real time, so that a working day with a change of the clock in it is an hour shorter or longer.
 */
public final class WorkingTime {
    private final WorkingHours hours;
    private final ZoneId zone;
    private final Holidays holidays;

    public WorkingTime(WorkingHours hours, ZoneId zone) {
        this(hours, zone, Holidays.NONE);
    }

    public WorkingTime(WorkingHours hours, ZoneId zone, Holidays holidays) {
        this.hours = hours;
        this.zone = zone;
        this.holidays = holidays;
    }

    /** That of a person: by what is known of them, and otherwise by their team's. */
    public static WorkingTime of(Person person, Team team) {
        return new WorkingTime(
                Objects.requireNonNullElse(person.workingHours(), team.workingHours()),
                person.zone(team),
                Objects.requireNonNullElse(person.holidays(), team.holidays()));
    }

    /**
     * The first instant at which that much working time has passed since {@code from}; {@code from} itself for no time at all. A
     * team without working hours is taken to work always, because waiting for it would be forever.
     */
    public Instant add(Instant from, Duration working) {
        if (working.isZero() || working.isNegative() || neverWorks()) {
            return from.plus(working);
        }
        var left = working;
        var day = from.atZone(zone).toLocalDate();
        while (true) {
            var begins = later(from, opens(day));
            var available = Duration.between(begins, closes(day));
            if (worksOn(day) && left.compareTo(available) <= 0) {
                return begins.plus(left);
            }
            left = worksOn(day) && !available.isNegative() ? left.minus(available) : left;
            day = day.plusDays(1);
        }
    }

    /** When the last working day begins before the day in which the instant lies; the day before, for who never works. */
    public Instant dayBefore(Instant moment) {
        var day = moment.atZone(zone).toLocalDate().minusDays(1);
        while (!neverWorks() && !worksOn(day)) {
            day = day.minusDays(1);
        }
        return opens(day);
    }

    private boolean neverWorks() {
        return hours.days().isEmpty() || !hours.from().isBefore(hours.to());
    }

    private boolean worksOn(LocalDate day) {
        return hours.days().contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }

    private Instant opens(LocalDate day) {
        return day.atTime(hours.from()).atZone(zone).toInstant();
    }

    private Instant closes(LocalDate day) {
        return day.atTime(hours.to()).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
