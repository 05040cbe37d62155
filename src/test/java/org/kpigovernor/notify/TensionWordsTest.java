package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.measure.Period;

class TensionWordsTest {
    private static final LocalDate WEEK = LocalDate.of(2026, 11, 2);

    private static TensionWords words(@Nullable String wins, Priority better, Priority worse) {
        var kept = Payments.troubled().kept;
        var tension = new Tension(
                "payments",
                "deployment-frequency",
                "change-failure-rate",
                new Period(PeriodKind.WEEK, WEEK),
                WEEK,
                "tension",
                "abc",
                "one",
                wins,
                new Tension.Change(WEEK.minusWeeks(5), 12.6, 20.1),
                null);
        return new TensionWords(
                tension,
                new TensionWords.Side(kept.kpi("deployment-frequency").orElseThrow(), better),
                new TensionWords.Side(kept.kpi("change-failure-rate").orElseThrow(), worse));
    }

    @Test
    void bothLinesSayFromWhereToWhereAndSinceWhen() {
        var words = words(null, Priority.IMPORTANT, Priority.IMPORTANT);
        assertThat(words.gain()).isEqualTo("12.6 → 20.1 deployments since 28 Sep 2026");
        assertThat(words.loss()).isEqualTo("since 2 Nov 2026");
    }

    @Test
    void whatToAskDependsOnWhichOfThemCountsForMore() {
        var worse = words("change-failure-rate", Priority.ASPIRATIONAL, Priority.NON_NEGOTIABLE);
        assertThat(worse.who())
                .isEqualTo(
                        "Change failure rate counts for more: it is non-negotiable, and deployment frequency is aspirational.");
        assertThat(worse.question()).contains("Which part of the gain would wait");
        var better = words("deployment-frequency", Priority.IMPORTANT, Priority.ASPIRATIONAL);
        assertThat(better.question()).contains("a price that was agreed on");
        var neither = words(null, Priority.IMPORTANT, Priority.IMPORTANT);
        assertThat(neither.who()).isEqualTo("Neither counts for more, both are important: talk about it.");
        assertThat(neither.question()).contains("what would give both");
    }

    @Test
    void ofAnOlderJudgementNobodyKnowsWhoWon() {
        assertThat(words(null, Priority.IMPORTANT, Priority.ASPIRATIONAL).who()).isEmpty();
    }
}
