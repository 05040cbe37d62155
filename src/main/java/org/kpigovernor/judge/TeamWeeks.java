package org.kpigovernor.judge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.measure.Reading;

/** A team's readings of consecutive weeks, by KPI. */
final class TeamWeeks {
    private final LocalDate first;
    private final int weeks;
    private final Map<String, @Nullable Reading[]> byKpi = new HashMap<>();

    TeamWeeks(LocalDate first, int weeks, List<Reading> readings) {
        this.first = first;
        this.weeks = weeks;
        for (var reading : readings) {
            int week = week(reading.period().start());
            if (week >= 0 && week < weeks) {
                byKpi.computeIfAbsent(reading.kpi(), kpi -> new Reading[weeks])[week] = reading;
            }
        }
    }

    /** The number of a week, 0 for the first. */
    int week(LocalDate start) {
        return (int) ChronoUnit.WEEKS.between(first, start);
    }

    /** The values of all weeks, null where there is none. */
    List<@Nullable Double> values(String kpi) {
        return Arrays.stream(of(kpi))
                .map(reading -> reading == null ? null : reading.value())
                .toList();
    }

    /** The median of a part over the weeks from one (inclusive) to another (exclusive); of the KPI itself when the part is empty. */
    OptionalDouble median(String kpi, String part, int from, int to) {
        var values = Arrays.stream(of(kpi), Math.max(0, from), Math.min(weeks, to))
                .filter(Objects::nonNull)
                .map(reading -> value(reading, part))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(new Median().evaluate(values));
    }

    private static @Nullable Double value(Reading reading, String part) {
        return part.isEmpty() ? reading.value() : reading.parts().get(part);
    }

    private @Nullable Reading[] of(String kpi) {
        return byKpi.getOrDefault(kpi, new Reading[weeks]);
    }
}
