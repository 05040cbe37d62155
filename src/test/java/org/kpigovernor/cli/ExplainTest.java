package org.kpigovernor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;

class ExplainTest {
    private static final Period WEEK = new Period(PeriodKind.WEEK, LocalDate.of(2026, 3, 2));

    private final Terminal terminal = new Terminal();

    @Test
    void aKpiIsExplainedWithItsThresholdsItsWeeksAndWhyItStandsSo() {
        var evidence = new Evidence(
                Priority.NON_NEGOTIABLE,
                30.0,
                6,
                10.0,
                2.0,
                26.0,
                28.0,
                1.8,
                24.0,
                null,
                false,
                false,
                16,
                List.of("6 of the last 8 weeks lie beyond the watch line"));
        terminal.rooms.readings.add(new Reading("payments", "mttr", WEEK, 30.0, 6, Map.of(), 1));
        terminal.rooms.verdicts.add(new Verdict(
                "payments",
                "mttr",
                WEEK,
                VerdictKind.INVESTIGATE,
                "sustained-trend",
                "It has been worse than usual for weeks",
                "abc",
                false,
                evidence));
        assertThat(terminal.type("explain", "mttr", "--team", "payments")).isZero();
        assertThat(terminal.out.toString())
                .contains("(mttr), version 1")
                .contains("investigate when 6 of the last 8 weeks lie beyond 0.75 spreads, or 3 of the last 4 beyond 2")
                .contains("break the limit of")
                .contains("thresholds/thresholds.csv row 4: a day is too long")
                .contains("2–8 Mar 2026")
                .contains("INVESTIGATE by sustained-trend")
                .contains("- 6 of the last 8 weeks lie beyond the watch line")
                .contains("rules/verdicts/sustained-trend.drl:3");
    }

    @Test
    void aMisspeltKpiIsToldTheNearestOne() {
        assertThat(terminal.type("explain", "mtr")).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("there is no KPI `mtr`").contains("`mttr`");
    }
}
