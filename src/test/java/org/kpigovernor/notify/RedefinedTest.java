package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.measure.Edition;
import org.kpigovernor.measure.Editions;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.notify.chart.ChartSize;

class RedefinedTest {
    private final Payments payments = new Payments()
            .weeks("cycle-time", 12, 20, 22, 19, 21, 20, 23, 20, 21, 22, 20, 19, 21)
            .weeks("review-coverage", 12, 90, 91, 90, 92, 90, 91, 90, 92, 90, 91, 90, 92);

    private KpiTrend trend(String kpi) {
        return new KpiTrends(new Redefined(payments.kept), () -> payments.kept)
                .of(payments.team, kpi, Payments.WEEK, null);
    }

    @Test
    void aChartMarksWhereTheDefinitionChangedThoughAllItsWeeksAreMeasuredByTheNewOne() {
        var trend = trend("cycle-time");
        assertThat(trend.weeks()).extracting(KpiTrend.Week::version).containsOnly(1);
        // The week of the 2nd of November is the last of twelve
        assertThat(KpiCharts.chart(trend).changes()).containsExactly(9);
        assertThat(new KpiViews(Questions.shipped())
                        .view(trend, ChartSize.LARGE)
                        .chart()
                        .legend())
                .contains("upright dashes: its definition changed on 21 Oct 2026, all weeks are measured by the last");
    }

    @Test
    void aDefinitionThatNeverChangedIsNotMarked() {
        assertThat(KpiCharts.chart(trend("review-coverage")).changes()).isEmpty();
    }

    /** The definition of cycle time changed once in these weeks, and once long before. */
    private record Redefined(Readings kept) implements Readings {
        @Override
        public List<Reading> find(
                @Nullable String team,
                @Nullable String kpi,
                @Nullable PeriodKind kind,
                @Nullable LocalDate from,
                @Nullable LocalDate to) {
            return kept.find(team, kpi, kind, from, to);
        }

        @Override
        public void put(List<Reading> readings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Editions editions() {
            return new Editions() {
                @Override
                public List<Edition> of(@Nullable String kpi) {
                    return "cycle-time".equals(kpi)
                            ? List.of(
                                    at(1, "2026-01-01T00:00:00Z"),
                                    at(2, "2026-03-01T00:00:00Z"),
                                    at(3, "2026-10-21T10:00:00Z"))
                            : List.of();
                }

                @Override
                public void add(Collection<Edition> editions) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        private static Edition at(int version, String since) {
            return new Edition("cycle-time", version, "governor", "in words", Instant.parse(since));
        }
    }
}
