package org.kpigovernor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;

class CommandsTest {
    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void withoutACommandTheHelpIsShown() {
        assertThat(terminal.type()).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("serve", "demo", "check", "import", "Exit codes");
    }

    @Test
    void helpIsNoMistake() {
        assertThat(terminal.type("--help")).isZero();
        assertThat(terminal.type("help", "import")).isZero();
        assertThat(terminal.type("readings", "--help")).isZero();
        assertThat(terminal.out.toString()).contains("FILE.jsonl", "team,kpi,period,start,value,n", "--home");
        assertThat(terminal.err.toString()).isEmpty();
    }

    @Test
    void anUnknownCommandGetsTheNearest() {
        assertThat(terminal.type("chek")).isEqualTo(2);
        assertThat(terminal.errors())
                .containsExactly(
                        "kpi-governor: there is no command `chek` — did you mean `check`?",
                        "Try `kpi-governor --help`.");
    }

    @Test
    void anUnknownOptionGetsTheNearest() {
        assertThat(terminal.type("readings", "--tema=payments")).isEqualTo(2);
        assertThat(terminal.errors())
                .containsExactly(
                        "kpi-governor: there is no option `--tema` — did you mean `--team`?",
                        "Try `kpi-governor readings --help`.");
    }

    @Test
    void aWrongDayMomentPortOrAmountIsTold() {
        assertThat(terminal.type("readings", "--from", "2026-13-01")).isEqualTo(2);
        assertThat(terminal.type("evaluate", "--as-of", "yesterday")).isEqualTo(2);
        assertThat(terminal.type("serve", "--port", "http")).isEqualTo(2);
        assertThat(terminal.type("demo", "--teams", "0")).isEqualTo(2);
        assertThat(terminal.err.toString())
                .contains(
                        "`2026-13-01` is not a day — write it as 2026-03-02",
                        "`yesterday` is not a moment — write it as 2026-03-02T08:30:00Z, or 2026-03-02 for its start in UTC",
                        "`http` is not a port — write a whole number up to 65535",
                        "`0` is not an amount — write a whole number from 1 to 9999");
    }

    @Test
    void aMomentIsAnInstantATimeWithOffsetOrTheStartOfADay() {
        terminal.type("evaluate", "--as-of", "2026-03-02T08:30:00Z");
        terminal.type("evaluate", "--as-of", "2026-03-02T08:30+01:00");
        terminal.type("evaluate", "--as-of", "2026-03-02");
        terminal.type("evaluate");
        assertThat(terminal.rooms.asked)
                .filteredOn(each -> !each.equals("close"))
                .containsExactly(
                        "evaluate 2026-03-02T08:30:00Z",
                        "evaluate 2026-03-02T07:30:00Z",
                        "evaluate 2026-03-02T00:00:00Z",
                        "evaluate null");
    }

    @Test
    void homeMayStandBeforeOrAfterTheCommand() {
        terminal.type("--home", folder.toString(), "serve", "--port", "0");
        assertThat(terminal.started).isEqualTo("serve " + folder + " OptionalInt[0]");
        terminal.type("serve", "--home", folder.toString());
        assertThat(terminal.started).isEqualTo("serve " + folder + " OptionalInt.empty");
    }

    @Test
    void aHomeThatIsNotThereIsTold() {
        assertThat(terminal.type("serve", "--home", "nowhere")).isEqualTo(2);
        assertThat(terminal.errors().get(0))
                .isEqualTo("kpi-governor: there is no folder nowhere — name one with --home");
    }

    @Test
    void theDemoIsAskedForWithItsDefaults() {
        terminal.type("demo", "--exit", "--seed", "7");
        assertThat(terminal.started)
                .isEqualTo("DemoRequest[port=OptionalInt.empty, teams=6, weeks=26, seed=7, exit=true, keep=null]");
    }

    @Test
    void problemsInTheUsersFilesArePrintedInOrderAndEndWithTwo() {
        terminal.failure = new ProblemsException(List.of(
                new Problem("config/teams.yaml", 10, 1, "b", "hint"), new Problem("config/teams.yaml", 9, 1, "a", "")));
        assertThat(terminal.type("readings", "--home", folder.toString())).isEqualTo(2);
        assertThat(terminal.errors()).containsExactly("config/teams.yaml:9: a", "config/teams.yaml:10: b — hint");
    }

    @Test
    void problemsAreFoundInsideOtherFailuresToo() {
        var problems = new ProblemsException(List.of(new Problem("rules/x.drl", 1, 1, "a", "")));
        terminal.failure = new IllegalStateException("can't start", problems);
        assertThat(terminal.type("readings", "--home", folder.toString())).isEqualTo(2);
        assertThat(terminal.errors()).containsExactly("rules/x.drl:1: a");
    }

    @Test
    void aFailureOfOursIsOneLineAndItsDetailsAreKept() {
        terminal.failure = new IllegalStateException("outer", new IllegalArgumentException("the cause\nat length"));
        assertThat(terminal.type("readings", "--home", folder.toString())).isEqualTo(1);
        var file = folder.resolve("data/last-failure.txt");
        assertThat(terminal.errors())
                .containsExactly("kpi-governor: IllegalArgumentException: the cause — details are in " + file);
        assertThat(file).content().contains("IllegalStateException: outer", "Caused by", "CommandsTest");
    }

    @Test
    void theStackTraceIsPrintedOnlyWhenAskedFor() {
        terminal.failure = new IllegalStateException("outer");
        terminal.type("readings", "--home", folder.toString(), "--verbose");
        assertThat(terminal.err.toString()).contains("\tat org.kpigovernor");
    }

    @Test
    void aDatabaseThatTheServiceHoldsIsToldInPlainWords() {
        terminal.failure =
                new IllegalStateException("pool", new IllegalStateException("Database may be already in use"));
        assertThat(terminal.type("cases", "--home", folder.toString())).isEqualTo(1);
        assertThat(terminal.errors().get(0))
                .startsWith("kpi-governor: the embedded database is in use: stop the service first");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldInPlainWords() {
        terminal.failure = new IllegalStateException(new AccessDeniedException("/srv/kpi/data/kpi-governor.mv.db"));
        assertThat(terminal.type("cases", "--home", folder.toString())).isEqualTo(1);
        assertThat(terminal.errors().get(0)).contains("can't be opened", "write data in it");
    }

    @Test
    void aPortThatIsTakenIsToldInPlainWords() {
        terminal.failure = new IllegalStateException(new BindException("Address already in use"));
        assertThat(terminal.type("cases", "--home", folder.toString())).isEqualTo(1);
        assertThat(terminal.errors().get(0)).contains("another program listens on that port", "--port");
    }

    @Test
    void anImportTellsWhatItDidAndHowFarItWasOnItsWay() throws Exception {
        var file = Files.writeString(folder.resolve("history.jsonl"), "{}\n");
        assertThat(terminal.type("import", file.toString(), "--as-of", "2026-03-09"))
                .isZero();
        assertThat(terminal.out)
                .hasToString("100 deliveries, 98 of them new, 1 dead letters; 26 governance rounds.\n"
                        + "Taken in at 2000 deliveries a second.\n");
        assertThat(terminal.errors()).containsExactly("import: 50 % week of 2026-03-02", "import: 100 % done");
        assertThat(terminal.rooms.asked).containsExactly("import history.jsonl 2026-03-09T00:00:00Z", "close");
    }

    @Test
    void linesThatAreNoDeliveriesAreToldAndEndWithTwo() throws Exception {
        var file = Files.writeString(folder.resolve("history.jsonl"), "{}\n");
        terminal.rooms.importProblems.add(new Problem("history.jsonl", 3, 0, "is not JSON", ""));
        assertThat(terminal.type("import", file.toString())).isEqualTo(2);
        assertThat(terminal.errors()).contains("history.jsonl:3: is not JSON");
    }

    @Test
    void pollingTellsWhatItReadAndWhatItCouldNot() {
        assertThat(terminal.type("poll")).isZero();
        assertThat(terminal.out).hasToString("1 sources, 2 lists read, 30 new deliveries.\n");
        assertThat(terminal.errors()).contains("poll: 50 % github: 1 of 2 lists to go");

        assertThat(terminal.type("poll", "--source", "github")).isEqualTo(2);
        assertThat(terminal.errors()).contains("config/sources.yaml:0: github is gone");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThat(terminal.type("import", "gone.jsonl")).isEqualTo(2);
        assertThat(terminal.errors()).containsExactly("gone.jsonl:0: there is no such file to read");
        assertThat(terminal.rooms.asked).isEmpty();
    }

    @Test
    void aRoundTellsWhatItFound() {
        assertThat(terminal.type("evaluate")).isZero();
        assertThat(terminal.out.toString())
                .startsWith("As of 2026-03-09T08:00:00Z, by rule book b00c:\n  12 readings measured\n  0 verdicts: ");
    }

    @Test
    void aReviewIsWrittenAsMailPageAndText() throws Exception {
        var out = folder.resolve("a/b");
        assertThat(terminal.type("review", "weekly", "--team", "payments", "--out", out.toString()))
                .isZero();
        assertThat(out.resolve("payments-weekly-2026-03-02.eml")).hasContent("Subject: x");
        assertThat(out.resolve("payments-weekly-2026-03-02.txt")).hasContent("All is well — für Payments.");
        assertThat(Files.readString(out.resolve("payments-weekly-2026-03-02.html")))
                .isEqualTo("<img src=\"data:image/png;base64,AQID\"><img src='cid:gone'>");
        assertThat(terminal.rooms.asked).containsExactly("review WEEKLY payments null", "close");
    }

    @Test
    void aDigestOfRulesIsWrittenForItsOwner() {
        assertThat(terminal.type("review", "rules", "--owner", "process-lead", "--out", folder.toString()))
                .isZero();
        assertThat(folder.resolve("process-lead-rules-2026-02-01.txt")).hasContent("All is well.");
        assertThat(terminal.type("review", "rules", "--owner", "process-led", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(terminal.type("review", "rules", "--team", "payments", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(terminal.err.toString())
                .contains(
                        "there is no owner `process-led` — did you mean `process-lead`?",
                        "Missing required option: '--owner=O' — one of process-lead");
    }

    @Test
    void aReviewOfAnUnknownKindOrTeamIsTold() {
        assertThat(terminal.type("review", "weakly", "--team", "payments", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(terminal.type("review", "weekly", "--team", "payment", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(terminal.type("review", "weekly", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(terminal.err.toString())
                .contains(
                        "there is no review `weakly` — did you mean `weekly`?",
                        "there is no team `payment` — did you mean `payments`?",
                        "Missing required option: '--team=T'");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTold() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(terminal.type("review", "weekly", "--team", "payments", "--out", file.toString()))
                .isEqualTo(2);
        assertThat(terminal.errors().get(0)).startsWith("kpi-governor: can't write " + file);
    }
}
