package org.kpigovernor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;

class RuleBookCommandsTest {
    @TempDir
    Path home;

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void aHomeWithRulesAndADraft() throws Exception {
        Files.createDirectories(home.resolve("rules"));
        Files.writeString(home.resolve("rules/a.drl"), "");
        Files.createDirectories(home.resolve("draft"));
        Files.writeString(home.resolve("draft/b.drl"), "");
    }

    private int type(String... words) {
        var all = new java.util.ArrayList<>(List.of(words));
        all.addAll(List.of("--home", home.toString()));
        return terminal.type(all.toArray(String[]::new));
    }

    @Test
    void publishingTellsWhatItWouldHaveChangedAndThatTheBookIsActive() {
        assertThat(type("publish", "--author", "Ada", "--reason", "calmer")).isZero();
        assertThat(terminal.out).hasToString("Backtest.\n\nRule book b00c is published and active.\n  noted\n");
        assertThat(terminal.desk.asked)
                .containsExactly(
                        "publish [a.drl] Signed[author=Ada, reason=calmer] Wanted[from=null, to=null]", "close");
    }

    @Test
    void anotherFolderIsPublishedWithoutABacktestWhenAsked() {
        var draft = home.resolve("draft").toString();
        assertThat(type("publish", "--rules", draft, "--author", "Ada", "--reason", "calmer", "--skip-backtest"))
                .isZero();
        assertThat(terminal.desk.asked.get(0)).isEqualTo("publish [b.drl] Signed[author=Ada, reason=calmer] null");
    }

    @Test
    void whoChangesTheRulesSaysWhoAndWhy() {
        assertThat(type("publish", "--author", "Ada")).isEqualTo(2);
        assertThat(type("rollback", "--reason", "calmer")).isEqualTo(2);
        assertThat(terminal.err.toString())
                .contains("Missing required option: '--reason=R'", "Missing required option: '--author=A'");
        assertThat(terminal.desk.asked).isEmpty();
    }

    @Test
    void theBookBeforeIsPutBackUnlessAnotherIsNamed() {
        assertThat(type("rollback", "--author", "Ada", "--reason", "noisy")).isZero();
        assertThat(type("rollback", "b00", "--author", "Ada", "--reason", "noisy"))
                .isZero();
        assertThat(terminal.desk.asked)
                .containsExactly(
                        "rollback previous Signed[author=Ada, reason=noisy]",
                        "close",
                        "rollback b00 Signed[author=Ada, reason=noisy]",
                        "close");
        assertThat(terminal.out.toString()).startsWith("Rule book b00c is put back and active.\n");
    }

    @Test
    void booksAreListedWithTheirHistory() {
        assertThat(type("books")).isZero();
        assertThat(terminal.out).hasToString("""
                b00c (active)  12 rules, 90 rows, 40 cases, 60 KPIs
                  by Ada: calmer
                  backtest: 52 weeks: calmer
                  2026-03-09T08:00:00Z changed in the folder by Ada: calmer
                """);
    }

    @Test
    void aBacktestIsToldAndItsDifferencesAreWritten() {
        var csv = home.resolve("differences.csv");
        assertThat(type(
                        "backtest",
                        "--rules",
                        home.resolve("draft").toString(),
                        "--from",
                        "2025-03-03",
                        "--csv",
                        csv.toString()))
                .isZero();
        assertThat(terminal.out).hasToString("Backtest.\n");
        assertThat(csv).hasContent("change,team\n");
        assertThat(terminal.desk.asked.get(0)).isEqualTo("backtest [b.drl] Wanted[from=2025-03-03, to=null]");
    }

    @Test
    void moreEscalationsThanAllowedEndWithTwo() {
        var draft = home.resolve("draft").toString();
        assertThat(type("backtest", "--rules", draft, "--fail-above", "2.5")).isZero();
        assertThat(type("backtest", "--rules", draft, "--fail-above", "2")).isEqualTo(2);
        assertThat(terminal.errors())
                .containsExactly("kpi-governor: escalations a month would rise by 2.5, more than 2");
    }

    @Test
    void problemsInTheRulesEndWithTwo() {
        terminal.failure = new ProblemsException(List.of(new Problem("draft/b.drl", 3, 1, "no rule", "write one")));
        assertThat(type("backtest", "--rules", home.resolve("draft").toString()))
                .isEqualTo(2);
        assertThat(type("publish", "--rules", "nowhere", "--author", "Ada", "--reason", "x"))
                .isEqualTo(2);
        assertThat(terminal.errors())
                .containsExactly(
                        "draft/b.drl:3: no rule — write one",
                        "nowhere:0: there is no such folder — name a folder of rules");
    }
}
