package org.kpigovernor.judge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.signals.Point;
import org.kpigovernor.signals.Policy;
import org.kpigovernor.signals.Signals;

/**
 * A team's weekly readings up to a last week. Each series is assessed once for all weeks, and once for all rule books that ask the same of
 * it, since what is said of a week never depends on later ones.
 */
public final class TeamPast {
    private final Team team;
    private final LocalDate last;
    private final Map<String, Past> byKpi;

    /** @param readings of weeks; the order doesn't matter */
    public TeamPast(Team team, List<Reading> readings, LocalDate last) {
        this.team = team;
        this.last = last;
        this.byKpi = readings.stream()
                .filter(reading -> !reading.period().start().isAfter(last))
                .collect(Collectors.groupingBy(
                        Reading::kpi,
                        HashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), known -> new Past(known, last))));
    }

    Team team() {
        return team;
    }

    /** The series of a KPI as a rule book looks at it. */
    Line line(KpiUse use, Threshold threshold) {
        var past = byKpi.computeIfAbsent(use.kpi(), kpi -> new Past(List.of(), last));
        return new Line(use, threshold, past, past.assessed(use, threshold));
    }

    /** That KPI's past alone, with these readings in place of its own; a week without one keeps what it has. */
    TeamPast only(String kpi, List<Reading> readings) {
        var merged = new HashMap<LocalDate, Reading>();
        var own = byKpi.get(kpi);
        if (own != null) {
            own.known.forEach(reading -> merged.put(reading.period().start(), reading));
        }
        readings.forEach(reading -> merged.put(reading.period().start(), reading));
        return new TeamPast(team, List.copyOf(merged.values()), last);
    }

    /** What a rule book asks of a series. */
    private record Asked(Policy policy, Scale scale, Direction better) {}

    /** One series. */
    static final class Past {
        private final List<Reading> known;
        private final List<Point> points;
        private final LocalDate first;
        private final Map<Asked, SeriesFacts.Assessed> assessed = new HashMap<>(2);

        Past(List<Reading> known, LocalDate last) {
            this.known = known;
            this.points = WeeklySeries.points(known, last);
            this.first = points.get(0).week();
        }

        SeriesFacts.Assessed assessed(KpiUse use, Threshold threshold) {
            var kpi = use.definition();
            return assessed.computeIfAbsent(
                    new Asked(Policy.of(threshold), kpi.scale(), kpi.better()),
                    asked -> new SeriesFacts.Assessed(
                            points, Signals.assess(points, asked.scale(), asked.better(), asked.policy())));
        }

        List<Reading> upTo(LocalDate week) {
            return known.stream()
                    .filter(reading -> !reading.period().start().isAfter(week))
                    .toList();
        }
    }

    /** A series under a rule book, with what is said of all its weeks. */
    record Line(KpiUse use, Threshold threshold, Past past, SeriesFacts.Assessed assessed) {
        /** As it stood at the end of that week. */
        Series series(LocalDate week) {
            if (week.isBefore(past.first)) {
                return SeriesFacts.of(use, threshold, WeeklySeries.points(past.upTo(week), week));
            }
            int index = (int) ChronoUnit.WEEKS.between(past.first, week);
            return SeriesFacts.of(use, threshold, assessed, index + 1);
        }
    }
}
