package org.kpigovernor.review;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.measure.Period;
import org.kpigovernor.notify.wording.Days;

/** Which review is asked for, of which team, for whom and when; with the days that follow from it. */
record ReviewRequest(ReviewKind kind, Team team, String recipient, LocalDate start, Instant asOf, Duration late) {
    ZoneId zone() {
        return team.zone();
    }

    LocalDate today() {
        return asOf.atZone(zone()).toLocalDate();
    }

    /** When it was to go out. */
    Instant due() {
        return asOf.minus(late);
    }

    /**
     * The first day of the last complete week that it looks at. A week belongs to the month and quarter that its Thursday lies in,
     * as in ISO 8601; the week that is running never counts.
     */
    LocalDate lastWeek() {
        var complete =
                Period.containing(asOf, PeriodKind.WEEK, zone()).previous().start();
        var within = end().minusDays(4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return within.isBefore(complete) ? within : complete;
    }

    /** The week that the last review of this kind looked at. */
    LocalDate weekBefore() {
        return switch (kind.span()) {
            case DAY, WEEK -> lastWeek().minusWeeks(1);
            case MONTH -> lastWeek().minusWeeks(4);
            case QUARTER -> lastWeek().minusWeeks(13);
        };
    }

    /** Whether the period is over; if it isn't, its numbers will still change. */
    boolean isOver() {
        return !end().isAfter(today()) || kind == ReviewKind.DAILY;
    }

    /** The first day after what is reviewed; a daily glance looks at whatever week is complete. */
    private LocalDate end() {
        return switch (kind.span()) {
            case DAY -> today().plusWeeks(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
        };
    }

    /**
     * From when on something is new: when the last review of this kind was due. A daily one looks back over days off, so that
     * Monday's tells of Friday's afternoon, and one that waited for a holiday to pass tells nothing less than if it hadn't; a case that is opened early on Monday is told on Monday, not on Tuesday.
     */
    Instant newSince() {
        var due = due().atZone(zone());
        due = due.with(WorkingDays.of(team).unmoved(due.toLocalDate()));
        return switch (kind.span()) {
            case DAY -> due.with(WorkingDays.of(team).before(due.toLocalDate())).toInstant();
            case WEEK -> due.minusWeeks(1).toInstant();
            case MONTH -> due.minusMonths(1).toInstant();
            case QUARTER -> due.minusMonths(3).toInstant();
        };
    }

    /** What is reviewed, in words. */
    String period() {
        return switch (kind.span()) {
            case DAY -> Days.weekday(today());
            case WEEK -> "week of " + Days.week(start);
            case MONTH -> Days.month(start);
            case QUARTER -> Days.quarter(start);
        };
    }

    /** Such as {@code weekly-review}. */
    String noticeKind() {
        return kind.noticeKind();
    }

    /** The key of its slot: the same for the same review to the same person, however often it is composed. */
    String key() {
        return new ReviewSlot(kind, team.id(), recipient, start, due(), ReviewSlot.State.DUE, null, "").key();
    }
}
