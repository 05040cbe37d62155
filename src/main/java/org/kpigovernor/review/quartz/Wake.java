package org.kpigovernor.review.quartz;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSettings;
import org.kpigovernor.review.ReviewSettings.Schedule;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.calendar.HolidayCalendar;

/**
 * A time of day at which some review may be due.
 *
 * @param cron Quartz's expression
 * @param holidays on which it doesn't wake
 */
record Wake(String cron, ZoneId zone, Holidays holidays) {
    private static final String FIRST_WORKING_DAY = "1W";

    static Set<Wake> of(ReviewSettings settings, Organisation organisation) {
        return settings.schedules().stream()
                .flatMap(schedule -> of(schedule, organisation))
                .collect(Collectors.toSet());
    }

    private static Stream<Wake> of(Schedule schedule, Organisation organisation) {
        var calendar = schedule.terms().calendar();
        if (schedule.kind() == ReviewKind.RULES) {
            return of(schedule, ZoneOffset.UTC, calendar);
        }
        return organisation.teams().stream()
                .flatMap(team ->
                        Stream.concat(of(schedule, team.zone(), calendar), of(schedule, team.zone(), team.holidays())));
    }

    /** Where a holiday can move a review, it may be due at that time of any day that is none. */
    private static Stream<Wake> of(Schedule schedule, ZoneId own, Holidays holidays) {
        var zone = schedule.zone() == null ? own : schedule.zone();
        boolean moves = !holidays.days().isEmpty() || schedule.cron().contains(" " + FIRST_WORKING_DAY + " ");
        var named = new Wake(schedule.cron(), zone, Holidays.NONE);
        return moves ? Stream.of(named, new Wake(everyDay(schedule.cron()), zone, holidays)) : Stream.of(named);
    }

    private static String everyDay(String cron) {
        var fields = cron.split(" ", -1);
        return "%s %s %s * * ?".formatted(fields[0], fields[1], fields[2]);
    }

    /** One that Quartz couldn't fire in time is fired once, as soon as it can. */
    void register(Scheduler scheduler, JobKey job) throws SchedulerException {
        var trigger = TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(cron + " " + zone + " " + calendar())
                .withSchedule(CronScheduleBuilder.cronSchedule(cron)
                        .inTimeZone(TimeZone.getTimeZone(zone))
                        .withMisfireHandlingInstructionFireAndProceed());
        if (!holidays.days().isEmpty()) {
            scheduler.addCalendar(calendar(), excluding(), true, true);
            trigger = trigger.modifiedByCalendar(calendar());
        }
        scheduler.scheduleJob(trigger.build());
    }

    /** Equal sets of days have equal names, since a record of them hashes by what it holds. */
    private String calendar() {
        var days = holidays.days().stream().sorted().map(LocalDate::toString).collect(Collectors.joining(","));
        return "holidays in " + zone + ": " + days;
    }

    private HolidayCalendar excluding() {
        var calendar = new HolidayCalendar(TimeZone.getTimeZone(zone));
        holidays.days()
                .forEach(day -> calendar.addExcludedDate(
                        Date.from(day.atStartOfDay(zone).toInstant())));
        return calendar;
    }
}
