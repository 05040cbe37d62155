package org.kpigovernor.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Priority;

class PrecisionsTest {
    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");

    private final List<Case> cases = new ArrayList<>();

    @Test
    void aRulesCasesAreCountedByWhatPeopleSaidOfThem() {
        closed("fast-change", weeksAgo(8), weeksAgo(2), true);
        closed("fast-change", weeksAgo(8), weeksAgo(2), false);
        closed("fast-change", weeksAgo(8), weeksAgo(2), null);
        open("fast-change", weeksAgo(1));
        closed("act-limit", weeksAgo(8), weeksAgo(2), true);
        assertThat(of("fast-change")).isEqualTo(new RulePrecision("fast-change", 4, 3, 2, 1));
        assertThat(of("fast-change").unanswered()).isEqualTo(1);
        assertThat(of("tension")).isEqualTo(RulePrecision.none("tension"));
    }

    @Test
    void onlyTheLastThirteenWeeksCount() {
        closed("fast-change", weeksAgo(20), weeksAgo(2), true);
        closed("fast-change", weeksAgo(20), weeksAgo(14), true);
        closed("fast-change", weeksAgo(4), NOW.plusSeconds(1), false);
        assertThat(of("fast-change")).isEqualTo(new RulePrecision("fast-change", 1, 1, 1, 1));
    }

    @Test
    void aCaseThatWorsenedWasRaisedThen() {
        cases.add(made("act-limit", weeksAgo(30), weeksAgo(3), Case.State.OPEN, null, weeksAgo(3)));
        assertThat(of("act-limit").raised()).isEqualTo(1);
    }

    @Test
    void theIntervalIsWilsons() {
        var newcombe = new RulePrecision("any", 0, 263, 263, 81);
        assertThat(newcombe.lower()).isCloseTo(0.2553, within(6e-5));
        assertThat(newcombe.upper()).isCloseTo(0.3662, within(6e-5));
        assertThat(RulePrecision.none("any").lower()).isZero();
        assertThat(RulePrecision.none("any").upper()).isEqualTo(1);
        assertThat(new RulePrecision("any", 0, 5, 5, 5).upper()).isEqualTo(1);
    }

    @Test
    void aRuleIsBadOnlyWhenEnoughPeopleSaidSo() {
        assertThat(new RulePrecision("any", 4, 4, 4, 0).isLow()).isFalse();
        assertThat(new RulePrecision("any", 5, 5, 5, 0).isLow()).isTrue();
        assertThat(new RulePrecision("any", 10, 10, 10, 2).isLow()).isFalse();
        assertThat(new RulePrecision("any", 10, 10, 10, 1).isLow()).isTrue();
    }

    private RulePrecision of(String rule) {
        return Precisions.of(cases, NOW).of(rule);
    }

    private void closed(String rule, Instant opened, Instant closed, @Nullable Boolean worth) {
        cases.add(made(rule, opened, closed, Case.State.RESOLVED, worth, null));
    }

    private void open(String rule, Instant opened) {
        cases.add(made(rule, opened, opened, Case.State.OPEN, null, null));
    }

    private Case made(
            String rule,
            Instant opened,
            Instant changed,
            Case.State state,
            @Nullable Boolean worth,
            @Nullable Instant worsened) {
        return new Case(
                "C-" + (cases.size() + 1),
                "payments",
                "mttr",
                Case.Kind.INVESTIGATION,
                state,
                Priority.IMPORTANT,
                rule,
                "It is worse",
                LocalDate.of(2026, 9, 7),
                LocalDate.of(2026, 9, 7),
                opened,
                changed,
                worsened,
                null,
                "",
                null,
                worth);
    }

    private static Instant weeksAgo(int weeks) {
        return NOW.minus(Duration.ofDays(7L * weeks));
    }
}
