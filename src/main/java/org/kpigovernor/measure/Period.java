package org.kpigovernor.measure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.kpigovernor.catalogue.PeriodKind;

/**
 * An ISO week or a calendar month of a team's zone.
 *
 * @param start its local first day
 */
public record Period(PeriodKind kind, LocalDate start) implements Comparable<Period> {
    /** The period of that kind in which the instant lies; one on a boundary belongs to the period that begins. */
    public static Period containing(Instant instant, PeriodKind kind, ZoneId zone) {
        var day = instant.atZone(zone).toLocalDate();
        return new Period(
                kind,
                switch (kind) {
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                });
    }

    public Period next() {
        return new Period(kind, kind == PeriodKind.WEEK ? start.plusWeeks(1) : start.plusMonths(1));
    }

    public Period previous() {
        return new Period(kind, kind == PeriodKind.WEEK ? start.minusWeeks(1) : start.minusMonths(1));
    }

    /** The first instant of the period in that zone. */
    public Instant begins(ZoneId zone) {
        return start.atStartOfDay(zone).toInstant();
    }

    /** The first instant after the period in that zone. */
    public Instant ends(ZoneId zone) {
        return next().begins(zone);
    }

    @Override
    public int compareTo(Period other) {
        var byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : start.compareTo(other.start);
    }
}
