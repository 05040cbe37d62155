package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.measure.Readings;

/** Keeps the readings of a test. */
final class MemoryReadings implements Readings {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    final List<Reading> kept = new ArrayList<>();

    /** Weekly values from the first week on; a missing one is a week without a reading. */
    MemoryReadings weeks(String team, String kpi, long n, @Nullable Double... values) {
        for (int week = 0; week < values.length; week++) {
            if (values[week] != null) {
                kept.add(new Reading(team, kpi, week(week), values[week], n, Map.of(), 1));
            }
        }
        return this;
    }

    static Period week(int number) {
        return new Period(PeriodKind.WEEK, FIRST.plusWeeks(number));
    }

    @Override
    public List<Reading> find(
            @Nullable String team,
            @Nullable String kpi,
            @Nullable PeriodKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return kept.stream()
                .filter(reading -> team == null || reading.team().equals(team))
                .filter(reading -> kpi == null || reading.kpi().equals(kpi))
                .filter(reading -> kind == null || reading.period().kind() == kind)
                .filter(reading -> from == null || !reading.period().start().isBefore(from))
                .filter(reading -> to == null || !reading.period().start().isAfter(to))
                .toList();
    }

    @Override
    public void put(List<Reading> readings) {
        kept.addAll(readings);
    }
}
