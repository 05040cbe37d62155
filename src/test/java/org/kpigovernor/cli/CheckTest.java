package org.kpigovernor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.judge.RuleBook;

class CheckTest {
    @TempDir
    Path home;

    private final Terminal terminal = new Terminal();

    private void teams(String text) throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/teams.yaml"), text);
    }

    @Test
    void whatIsFineIsCounted() throws Exception {
        teams("teams: [{ id: payments, kpis: [mttr] }, { id: data, kpis: [mttr] }]");
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("rules", 34);
        counts.put("rows", 61);
        counts.put("cases", 70);
        terminal.rules = new Inspected(List.of(), counts, Set.of("mttr"));
        assertThat(terminal.type("check", "--home", home.toString())).isZero();
        assertThat(terminal.out)
                .hasToString(
                        "Fine: 34 rules, 61 rows, 70 cases, 9 routes, 2 teams, 1 KPIs in use, 5 review schedules, 0 initiatives.\n");
        assertThat(terminal.started).isEqualTo("rules " + home.resolve("rules"));
    }

    @Test
    void mistakesOfEveryKindAreToldTogetherInOrder() throws Exception {
        teams("teams:\n  - id: payments\n    kpis: [mtttr]\n");
        terminal.rules = new Inspected(
                List.of(new Problem("rules/thresholds/thresholds.csv", 7, 3, "`x` is not a number", "")),
                Map.of(),
                Set.of("mttr"));
        terminal.routes =
                new Inspected(List.of(new Problem("routes/github.camel.yaml", 2, 0, "b", "h")), Map.of(), Set.of());
        assertThat(terminal.type("check", "--home", home.toString())).isEqualTo(2);
        assertThat(terminal.errors())
                .containsExactly(
                        "config/teams.yaml:3: no KPI `mtttr` is defined — did you mean `mttr`?",
                        "routes/github.camel.yaml:2: b — h",
                        "rules/thresholds/thresholds.csv:7: `x` is not a number");
        assertThat(terminal.out.toString()).isEmpty();
    }

    @Test
    void rulesThatCannotBeReadDoNotMakeEveryKpiUnknown() throws Exception {
        teams("teams: [{ id: payments, kpis: [mttr] }]");
        terminal.rules = new Inspected(List.of(new Problem("rules/x.drl", 1, 0, "broken", "")), Map.of(), Set.of());
        terminal.type("check", "--home", home.toString());
        assertThat(terminal.errors()).containsExactly("rules/x.drl:1: broken");
    }

    @Test
    void otherRulesCanBeChecked() throws Exception {
        teams("teams: []");
        terminal.type("check", "--home", home.toString(), "--rules", "draft");
        assertThat(terminal.started).isEqualTo("rules draft");
    }

    @Test
    void theShippedTeamsNameOnlyKpisThatTheShippedRulesDefine() {
        try (var book = RuleBook.load(Path.of("rules"))) {
            var kpis = book.catalogue().kpis().stream().map(KpiDefinition::id).toList();
            terminal.rules = new Inspected(List.of(), Map.of(), Set.copyOf(kpis));
        }
        assertThat(terminal.type("check", "--home", ".")).isZero();
        assertThat(terminal.err.toString()).isEmpty();
    }
}
