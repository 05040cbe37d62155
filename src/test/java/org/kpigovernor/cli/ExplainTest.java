package org.kpigovernor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Initiative;
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
    void theThresholdsSayHowOftenChanceAloneRaisesAnInvestigation() {
        terminal.type("explain", "mttr", "--team", "payments");
        assertThat(terminal.out.toString())
                .contains("with these lines and weeks a calm series raises an investigation by chance about once in 820"
                        + " weeks, or 16 years");
    }

    @Test
    void whatWasTriedIsToldWithTheKpiThatItWasFor() {
        for (int week = 0; week < 18; week++) {
            var start = new Period(PeriodKind.WEEK, WEEK.start().minusWeeks(17 - week));
            terminal.rooms.readings.add(
                    new Reading("payments", "mttr", start, (week < 8 ? 20.0 : 10.0) + week % 3, 6, Map.of(), 1));
        }
        terminal.rooms.initiatives.add(new Initiative(
                "runbooks", "Runbooks", LocalDate.of(2026, 1, 1), 1, List.of("payments"), "mttr", 0.6, 8, 8));
        terminal.type("explain", "mttr", "--team", "payments");
        assertThat(terminal.out.toString())
                .contains(
                        "tried: Runbooks (since 1 Jan 2026): improved, mttr fell by 48 % (95 % interval 45 to 52 %),"
                                + " expected 60 %, outside the interval; 8 weeks before against 8 after, 1 week of roll-out left out");
        terminal.type("explain", "deployment-frequency", "--team", "payments");
        assertThat(terminal.out.toString()).containsOnlyOnce("tried: ");
    }

    @Test
    void aMisspeltKpiIsToldTheNearestOne() {
        assertThat(terminal.type("explain", "mtr")).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("there is no KPI `mtr`").contains("`mttr`");
    }
}
