package org.kpigovernor.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.signals.Point;

/** Makes the facts of a team from its weekly readings. */
record WeeklySeries(Readings readings, Catalogue catalogue, Practice practice) {
    /** Where nothing is known of what people do about their KPIs. */
    WeeklySeries(Readings readings, Catalogue catalogue) {
        this(readings, catalogue, Practice.unknown(Instant.EPOCH));
    }

    /** All readings of the team come with one question to the store. */
    TeamFacts facts(Team team, Period week, Predicate<String> kpis) {
        var byKpi = readings.find(team.id(), null, PeriodKind.WEEK, null, week.start()).stream()
                .collect(Collectors.groupingBy(Reading::kpi));
        var uses = new Uses(team.id(), byKpi, week.start(), practice);
        var set = TeamFacts.set(team, catalogue, uses::of, uses.healthFall());
        var series = set.uses().stream()
                .filter(use -> kpis.test(use.kpi()))
                .map(use -> series(use, byKpi.getOrDefault(use.kpi(), List.of()), week.start()))
                .toList();
        return new TeamFacts(set, SeriesFacts.linked(series));
    }

    private Series series(KpiUse use, List<Reading> known, LocalDate last) {
        return SeriesFacts.of(use, catalogue.threshold(use.kpi(), use.of()), points(known, last));
    }

    /** From the first week with data to the last one, without a gap: a week without a reading is a week without data. */
    static List<Point> points(List<Reading> known, LocalDate last) {
        Map<LocalDate, Reading> byWeek = known.stream()
                .collect(Collectors.toMap(reading -> reading.period().start(), Function.identity()));
        var first = known.stream()
                .filter(reading -> reading.value() != null)
                .map(reading -> reading.period().start())
                .min(LocalDate::compareTo)
                .orElse(last);
        var points = new ArrayList<Point>();
        for (var week = first; !week.isAfter(last); week = week.plusWeeks(1)) {
            var reading = byWeek.get(week);
            points.add(
                    reading == null
                            ? new Point(week, null, 0, false)
                            : new Point(week, reading.value(), reading.n(), false));
        }
        return points;
    }
}
