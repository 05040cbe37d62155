package org.kpigovernor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.RuleRecord;
import org.kpigovernor.judge.SetAside;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;

@Tag("database")
class JdbcRuleRecordsTest {
    private static final Instant NOW = Instant.parse("2026-04-06T00:00:00.123456Z");
    private static final RuleCard SPEAKS = card("rule-1");
    private static final RuleCard SILENT = card("rule-2");

    private final Database database = TestDatabase.open();
    private final JdbcRuleRecords records = new JdbcRuleRecords(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRuleThatSpeaksIsToldFromOneThatNeverDid() {
        records.note(List.of(SPEAKS, SILENT), judgement(NOW, true));
        records.note(List.of(SPEAKS, SILENT), judgement(NOW.plusSeconds(60), false));
        assertThat(records.all().values())
                .containsExactlyInAnyOrder(
                        new RuleRecord("rule-1", NOW, NOW, null, ""), new RuleRecord("rule-2", NOW, null, null, ""));
    }

    @Test
    void anOlderJudgementHidesNoNewerOne() {
        records.note(List.of(SPEAKS), judgement(NOW, true));
        records.note(List.of(SPEAKS), judgement(NOW.minusSeconds(60), true));
        assertThat(records.all()).containsValue(new RuleRecord("rule-1", NOW.minusSeconds(60), NOW, null, ""));
    }

    @Test
    void aRuleIsSetAsideUntilItRunsThroughAgain() {
        records.note(List.of(SILENT), failed(NOW, "it divided by zero"));
        assertThat(records.all()).containsValue(new RuleRecord("rule-2", NOW, null, NOW, "it divided by zero"));
        records.note(List.of(SILENT), judgement(NOW.minusSeconds(60), false));
        assertThat(records.all().get("rule-2").setAside()).isEqualTo(NOW);
        records.note(List.of(SILENT), judgement(NOW.plusSeconds(60), false));
        assertThat(records.all().get("rule-2").setAside()).isNull();
    }

    @Test
    void theRecordOfARuleThatHasGoneStays() {
        records.note(List.of(SPEAKS), judgement(NOW, true));
        records.note(List.of(SILENT), judgement(NOW.plusSeconds(60), false));
        assertThat(records.all()).containsOnlyKeys("rule-1", "rule-2");
    }

    private static Judgement judgement(Instant asOf, boolean speaks) {
        var verdict = Samples.verdict("mttr", VerdictKind.ACT, LocalDate.of(2026, 3, 30));
        return new Judgement("abc", asOf, speaks ? List.of(verdict) : List.<Verdict>of(), List.of(), List.of());
    }

    private static Judgement failed(Instant asOf, String why) {
        var failed = List.of(new SetAside(SILENT, why));
        return new Judgement("abc", asOf, List.of(), List.of(), List.of(), List.of(), failed);
    }

    private static RuleCard card(String id) {
        return new RuleCard(id, "process-lead", false, "It is worse", "rules/verdicts/" + id + ".drl", 2, "Why", "See");
    }
}
