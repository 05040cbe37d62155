package org.kpigovernor.workbench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.measure.Period;

/** The first days of the weeks that a backtest looks at, in their order. */
public record Weeks(List<LocalDate> starts) {
    private static final int A_YEAR = 52;

    /** The weeks that lie in a range of days; without it, the last year's complete weeks. */
    public static Weeks between(@Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        var complete = Period.containing(now, PeriodKind.WEEK, ZoneOffset.UTC)
                .previous()
                .start();
        var wanted = to == null ? complete : to.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = wanted.isAfter(complete) ? complete : wanted;
        var first = from == null
                ? last.minusWeeks(A_YEAR - 1L)
                : from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Weeks(Stream.iterate(first, week -> !week.isAfter(last), week -> week.plusWeeks(1))
                .toList());
    }

    LocalDate last() {
        return starts.get(starts.size() - 1);
    }

    LocalDate first() {
        return starts.get(0);
    }

    /** How many months they are. */
    double months() {
        return starts.size() * 7 / (365.25 / 12);
    }

    public boolean isEmpty() {
        return starts.isEmpty();
    }
}
