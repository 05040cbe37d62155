package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Priority;

class RuleBookTest {
    private static final Catalogue CATALOGUE = ShippedBook.BOOK.catalogue();

    @Test
    void everyRowOfTheDefinitionsIsAKpi() {
        assertThat(CATALOGUE.kpis()).hasSize(63);
        assertThat(CATALOGUE.kpi("change-failure-rate")).hasValueSatisfying(kpi -> {
            assertThat(kpi.parameter("blame-window")).isEqualTo("24h");
            assertThat(kpi.place()).isEqualTo("definitions/kpis.csv row 4");
            assertThat(kpi.tags()).containsExactly("dora");
        });
        assertThat(CATALOGUE.kpi("change-failing-rate")).isEmpty();
    }

    @Test
    void theMoreExactRowOfThePrioritiesWins() {
        assertThat(CATALOGUE.priority("mttr", "platform")).isEqualTo(Priority.NON_NEGOTIABLE);
        assertThat(CATALOGUE.priority("mttr", "product")).isEqualTo(Priority.IMPORTANT);
        assertThat(CATALOGUE.priority("uptime", "product")).isEqualTo(Priority.NON_NEGOTIABLE);
    }

    @Test
    void aLimitBindsWhereItsRowSays() {
        var platform = Teams.team("core", "platform", Map.of());
        assertThat(CATALOGUE.threshold("mttr", platform).limit()).isEqualTo(24.0);
        assertThat(CATALOGUE.threshold("mttr", Teams.product("shop")).limit()).isNull();
    }

    @Test
    void whatAThresholdRowLeavesEmptyComesFromTheRowForAll() {
        var threshold = CATALOGUE.threshold("change-failure-rate", Teams.product("shop"));
        assertThat(threshold.place()).isEqualTo("thresholds/thresholds.csv row 3");
        assertThat(threshold.watchLine()).isEqualTo(0.75);
        assertThat(threshold.limit()).isEqualTo(30.0);
    }

    @Test
    void aThresholdRowThatIsLikeAnotherTakesItsNumbersAndItsLimit(@TempDir Path temporary) throws IOException {
        var rules = Rules.copiedTo(temporary)
                .append("thresholds/thresholds.csv", "rework-rate,*,*,*,error-rate,,,,,,,,,,20,,,as strict as errors");
        try (var book = RuleBook.load(rules.folder())) {
            var threshold = book.catalogue().threshold("rework-rate", Teams.product("shop"));
            assertThat(threshold.limit()).isEqualTo(5.0);
            assertThat(threshold.minSamples()).isEqualTo(20);
            assertThat(book.hash()).isNotEqualTo(ShippedBook.BOOK.hash());
        }
    }

    @Test
    void whatARowLeavesEmptyComesFromTheRowOfThePriority() {
        var team = Teams.product("shop");
        var direction = ShippedBook.BOOK.catalogue().threshold("deployment-frequency", team);
        assertThat(direction.actOpenWeeks()).isEqualTo(8);
        assertThat(direction.actLevel()).isEqualTo(0.25);
        assertThat(direction.watchWeeks()).isEqualTo(6);
        var ordinary = ShippedBook.BOOK.catalogue().threshold("cycle-time", team);
        assertThat(ordinary.actOpenWeeks()).isEqualTo(6);
        assertThat(ordinary.actLevel()).isEqualTo(0.2);
    }

    @Test
    void aRowOfAKpiKeepsItsPrioritysNumbersBesideItsOwn(@TempDir Path temporary) throws IOException {
        var rules = Rules.copiedTo(temporary)
                .append("thresholds/thresholds.csv", "pr-size,*,*,*,,,,,,,,,,,5,,,few pull requests say little");
        try (var book = RuleBook.load(rules.folder())) {
            var threshold = book.catalogue().threshold("pr-size", Teams.product("shop"));
            assertThat(threshold.minSamples()).isEqualTo(5);
            assertThat(threshold.actFarWeeks()).isEqualTo(5);
        }
    }

    @Test
    void aLimitIsOnlyBrokenByWeeksOfEnoughSamples(@TempDir Path temporary) throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit(
                        "thresholds/thresholds.csv",
                        "change-failure-rate,*,*,non-negotiable,,,,,,,,,,,,30",
                        "change-failure-rate,*,*,non-negotiable,,,,,,,,,,,10,30");
        try (var book = RuleBook.load(rules.folder())) {
            assertThat(limitRule(book, 9)).isNotEqualTo("act-limit");
            assertThat(limitRule(book, 10)).isEqualTo("act-limit");
        }
    }

    private static String limitRule(RuleBook book, int n) {
        var readings = new MemoryReadings().weeks("shop", "change-failure-rate", n, Weeks.calm(40, 10));
        var team = Teams.product("shop", "change-failure-rate");
        var last = MemoryReadings.week(9);
        var facts = new WeeklySeries(readings, book.catalogue()).facts(team, last, any -> true);
        return book.judge(last.ends(team.zone()), List.of(facts))
                .verdicts()
                .get(0)
                .rule();
    }

    @Test
    void everyRuleFileIsARuleWithACardThatSaysItsReasonAndWhereThatComesFrom() throws IOException {
        assertThat(ShippedBook.BOOK.rules())
                .extracting(RuleCard::file)
                .containsExactlyInAnyOrderElementsOf(Rules.shipped(".drl"));
        assertThat(ShippedBook.BOOK.rules()).allSatisfy(card -> {
            assertThat(card.why()).isNotBlank();
            assertThat(card.reference()).isNotBlank().doesNotContain("Why:", "See:");
        });
        assertThat(ShippedBook.BOOK.rules()).extracting(RuleCard::id).contains("lines-of-code", "act-limit");
    }

    @Test
    void aRuleOnTrialIsHeardOnlyWhereNoLiveRuleAsksForACase(@TempDir Path temporary) throws IOException {
        var rules = Rules.copiedTo(temporary).edit("verdicts/act-far-out.drl", "stage(live)", "stage(trial)");
        try (var book = RuleBook.load(rules.folder())) {
            assertThat(verdict(book, 40))
                    .extracting(Verdict::kind, Verdict::rule, Verdict::trial)
                    .containsExactly(VerdictKind.HEALTHY, "healthy", false);
            assertThat(verdict(book, 400))
                    .extracting(Verdict::kind, Verdict::rule, Verdict::trial)
                    .containsExactly(VerdictKind.INVESTIGATE, "fast-change", false);
        }
    }

    @Test
    void aTrialVerdictIsMarkedWhenNothingElseSpeaks(@TempDir Path temporary) throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("verdicts/sustained-trend.drl", "stage(live)", "stage(trial)")
                .edit("verdicts/fast-change.drl", "stage(live)", "stage(trial)")
                .edit("verdicts/act-far-out.drl", "stage(live)", "stage(trial)")
                .edit("verdicts/act-open-trend.drl", "stage(live)", "stage(trial)");
        try (var book = RuleBook.load(rules.folder())) {
            assertThat(verdict(book, 400))
                    .extracting(Verdict::kind, Verdict::rule, Verdict::trial)
                    .containsExactly(VerdictKind.ACT, "act-far-out", true);
        }
    }

    /** Of a cycle time that is calm around 40 hours for 20 weeks and then at this level for 6. */
    private static Verdict verdict(RuleBook book, double level) {
        var readings = new MemoryReadings().weeks("shop", "cycle-time", 12, Weeks.calmThen(40, 20, level, 6));
        var team = Teams.product("shop", "cycle-time");
        var facts = new WeeklySeries(readings, book.catalogue()).facts(team, MemoryReadings.week(25), kpi -> true);
        return book.judge(MemoryReadings.week(26).begins(team.zone()), List.of(facts))
                .verdicts()
                .get(0);
    }
}
