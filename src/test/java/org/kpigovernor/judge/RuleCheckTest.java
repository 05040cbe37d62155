package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.ProblemsException;

class RuleCheckTest {
    @TempDir
    Path temporary;

    @Test
    void theShippedRulesAreWithoutProblems() {
        var result = RuleCheck.check(Path.of("rules"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.rules()).isEqualTo(20);
        assertThat(result.rows()).isGreaterThan(90);
        assertThat(result.cases()).isGreaterThan(45);
    }

    @Test
    void mistakesOfAllKindsAreToldAtOnceEachInItsLine() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("verdicts/fast-change.drl", "fastFarWeeks >=", "fastFarWeaks >=")
                .edit("verdicts/healthy.drl", "Series(judged)", "Serie(judged)")
                .edit("verdicts/learning.drl", "verdicts.noData", "verdicts.noDatas")
                .edit("verdicts/sustained-trend.drl", "watchWeeks >= watchNeeded)", "watchWeeks >= watchNeeded")
                .edit("verdicts/act-open-trend.drl", "{openWeeks}", "{openWeek}")
                .edit("anti-patterns/no-owner.drl", "@owner(process-lead)", "@owner(proces-lead)")
                .edit("anti-patterns/hours-worked.drl", "@id(hours-worked)", "@id(lines-of-code)")
                .edit("anti-patterns/too-many-kpis.cases.yaml", "fires: [too-many-kpis]", "fires: [too-many-kpis")
                .edit("thresholds/thresholds.csv", ",30,,", ",thirty,,")
                .edit("priorities/priorities.csv", "uptime,*,non-negotiable", "uptime,*,not-negotiable")
                .edit("definitions/kpis.csv", "< 72 h,,,", "< 72 h,,,,")
                .edit("definitions/objectives.csv", "need,business-results", "need,reliability");
        assertThat(rules.problems())
                .contains(
                        "rules/verdicts/fast-change.drl:6: unknown field 'fastFarWeaks' of Series — did you mean 'fastFarWeeks'?",
                        "rules/verdicts/healthy.drl:5: unknown fact 'Serie' — did you mean 'Series'?",
                        "rules/verdicts/learning.drl:8: unknown word 'verdicts.noDatas' — did you mean 'verdicts.noData'?",
                        "rules/anti-patterns/no-owner.drl:3: unknown owner 'proces-lead' — did you mean 'process-lead'?",
                        "rules/thresholds/thresholds.csv:3: limit: 'thirty' is not a number — write it with a decimal point, such as 0.75");
    }

    @Test
    void aBookWithProblemsIsNotLoaded() throws IOException {
        var rules = Rules.copiedTo(temporary).edit("owners.csv", "process-lead@example.com", "process-lead");
        assertThatThrownBy(() -> RuleBook.load(rules.folder()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("rules/owners.csv:2: mail: isn't a mail address");
    }
}
