package org.kpigovernor.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.notify.wording.Days;

/**
 * When an appointment's reviews go out: at the times that its cron expression names, but never on a holiday. A daily review is skipped
 * then, any other waits for the next working day. A cron's {@code 1W} means the first working day of the month, by the same calendars.
 */
final class DueTimes {
    private static final String FIRST_WORKING_DAY = " 1W ";

    /** As long as a review may wait for a working day, so that one that waits over the last slot isn't lost. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(14);

    private final CronTimes cronTimes;
    private final Appointment appointment;
    private final WorkingDays workingDays;
    private final String cron;
    private final boolean monthBegins;

    DueTimes(CronTimes cronTimes, Appointment appointment) {
        this.cronTimes = cronTimes;
        this.appointment = appointment;
        this.workingDays = appointment.workingDays();
        this.cron = appointment.schedule().cron().replace(FIRST_WORKING_DAY, " 1 ");
        this.monthBegins = !cron.equals(appointment.schedule().cron());
    }

    /**
     * A time at which a review goes out.
     *
     * @param named by the cron expression; it decides which period is looked back on
     * @param due when it goes out
     * @param why it goes out later than named, or not at all; empty when all is as usual
     * @param skipped whether it doesn't go out
     */
    record Time(Instant named, Instant due, String why, boolean skipped) {}

    /** Those that are due after one moment and not after another. */
    List<Time> between(Instant after, Instant until) {
        var times = new ArrayList<Time>();
        var named = next(after.minus(LONGEST_WAIT));
        while (named.isPresent() && !named.get().isAfter(until)) {
            time(named.get())
                    .filter(time -> time.due().isAfter(after) && !time.due().isAfter(until))
                    .ifPresent(times::add);
            named = next(named.get());
        }
        return times;
    }

    /** The first that is due after a moment; empty if the expression names none within a year. */
    Optional<Time> first(Instant after) {
        return Stream.iterate(next(after.minus(LONGEST_WAIT)), Optional::isPresent, named -> named.flatMap(this::next))
                .map(Optional::orElseThrow)
                .takeWhile(named -> named.isBefore(after.plus(Duration.ofDays(366))))
                .flatMap(named -> time(named).stream())
                .filter(time -> time.due().isAfter(after))
                .findFirst();
    }

    private Optional<Instant> next(Instant after) {
        return cronTimes.next(cron, appointment.zone(), after);
    }

    /** Empty on days on which the appointment isn't kept anyway. */
    private Optional<Time> time(Instant named) {
        if (!appointment.subject().isDue(appointment.kind(), named)) {
            return Optional.empty();
        }
        var day = named.atZone(appointment.zone()).toLocalDate();
        boolean holiday = workingDays.isHoliday(day);
        if (appointment.kind() == ReviewKind.DAILY && holiday) {
            return Optional.of(new Time(named, named, words(day), true));
        }
        var kept = monthBegins || holiday ? workingDays.from(day) : day;
        return Optional.of(new Time(named, moved(named, day, kept), why(day, kept), false));
    }

    private Instant moved(Instant named, LocalDate from, LocalDate to) {
        ZoneId zone = appointment.zone();
        return from.equals(to)
                ? named
                : named.atZone(zone).toLocalTime().atDate(to).atZone(zone).toInstant();
    }

    /** The first working day that a holiday takes; a weekend needs no reason. */
    private String why(LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .filter(day -> day.equals(from) || workingDays.week().contains(day.getDayOfWeek()))
                .filter(workingDays::isHoliday)
                .findFirst()
                .map(day -> words(day) + ": it waits for the next working day")
                .orElse("");
    }

    private static String words(LocalDate day) {
        return Days.weekday(day) + " is a holiday";
    }
}
