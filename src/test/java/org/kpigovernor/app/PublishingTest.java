package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpigovernor.app.RulesHome.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Backtested;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Wanted;

/** A process lead changes a threshold, sees what that changes, publishes it, and takes it back. */
class PublishingTest {
    private static final Signed ADA = new Signed("Ada <ada@example.com>", "Two weeks are enough");

    @TempDir
    Path folder;

    private RulesHome home;

    @BeforeEach
    void aHome() throws IOException {
        home = new RulesHome(folder.resolve("home"));
    }

    @Test
    void aThresholdIsChangedSeenPublishedAndTakenBack() throws Exception {
        home.importHistory();
        var first = home.rules.hash();
        var draft = home.draft("draft").watchful();

        var csv = new StringBuilder();
        var told = backtest(draft.folder(), csv);
        assertThat(told.text())
                .contains(
                        "thresholds/thresholds.csv, latency-p95: row added",
                        "Gained",
                        "payments, latency-p95, week of ",
                        "→ INVESTIGATE by fast-change",
                        "by team     payments +");
        assertThat(told.escalationsAfter()).isGreaterThan(told.escalationsBefore());
        assertThat(csv.toString())
                .startsWith("change,team,kpi,week,before,after,rule_before,rule_after\n")
                .contains("gained,payments,latency-p95,", ",HEALTHY,INVESTIGATE,");
        assertThat(home.rules.hash()).isEqualTo(first);

        publish(draft.folder());
        assertThat(home.rules.files().contents().keySet())
                .isEqualTo(draft.files().contents().keySet());
        assertThat(home.rules.hash()).isEqualTo(draft.hash());
        assertThat(bookOfANewRound()).isEqualTo(draft.hash());

        rollback();
        assertThat(home.rules.hash()).isEqualTo(first);
        assertThat(bookOfANewRound()).isEqualTo(first);
        try (var desk = desk()) {
            assertThat(desk.activations())
                    .extracting(Activation::kind)
                    .containsExactly(Activation.Kind.ROLLED_BACK, Activation.Kind.PUBLISHED, Activation.Kind.AT_START);
            assertThat(desk.books().get(0).hash()).isEqualTo(first);
            assertThat(desk.books().get(1).gist()).contains("verdicts gained").startsWith("52 weeks");
        }
    }

    private Backtested backtest(Path rules, StringBuilder csv) {
        try (var desk = desk()) {
            var files = org.kpigovernor.judge.files.FolderFiles.read(rules);
            return desk.backtest(files, Wanted.LAST_YEAR, csv, RulesHome.silent());
        }
    }

    private void publish(Path rules) {
        try (var desk = desk()) {
            var files = org.kpigovernor.judge.files.FolderFiles.read(rules);
            desk.publish(files, ADA, Wanted.LAST_YEAR, RulesHome.silent());
        }
    }

    private void rollback() {
        try (var desk = desk()) {
            desk.rollback("previous", ADA);
        }
    }

    private String bookOfANewRound() {
        try (var rooms = new HomeRooms(Wiring.open(home.path, RulesHome.CLOCK))) {
            rooms.evaluate(NOW);
            return rooms.judgements().verdicts("payments", null, null, null).stream()
                    .reduce((earlier, later) -> later)
                    .map(Verdict::book)
                    .orElseThrow();
        }
    }

    @Test
    void badRulesChangeNothingAtAll() throws Exception {
        var first = home.rules.hash();
        var draft = home.draft("draft").broken();
        try (var desk = desk()) {
            assertThatThrownBy(() -> desk.publish(draft.files(), ADA, null, RulesHome.silent()))
                    .isInstanceOfSatisfying(
                            ProblemsException.class,
                            e -> assertThat(e.problems().get(0).toString())
                                    .startsWith("draft/thresholds/thresholds.csv:2: "));
            assertThat(desk.activations()).hasSize(1);
            assertThat(desk.books()).hasSize(1);
        }
        assertThat(home.rules.hash()).isEqualTo(first);
    }

    @Test
    void aBookWithoutAKpiThatATeamUsesIsRefusedWithTheTeamsPlace() throws Exception {
        try (var desk = desk()) {
            Files.writeString(
                    home.path.resolve("config/teams.yaml"),
                    Files.readString(home.path.resolve("config/teams.yaml")).replace("uptime]", "uptima]"));
            var draft = home.draft("draft").watchful();
            assertThatThrownBy(() -> desk.publish(draft.files(), ADA, null, RulesHome.silent()))
                    .isInstanceOfSatisfying(
                            ProblemsException.class,
                            e -> assertThat(e.problems())
                                    .extracting(Object::toString)
                                    .containsExactly(
                                            "config/teams.yaml:8: no KPI `uptima` is defined — did you mean `uptime`?"));
            assertThat(desk.activations()).hasSize(1);
        }
    }

    @Test
    void rollingBackKeepsWhatWasNeverPublished() throws Exception {
        try (var desk = desk()) {
            desk.publish(home.draft("draft").watchful().files(), ADA, null, RulesHome.silent());
            home.rules.edit("README.md", "# The rules", "# My rules");
            var published = desk.rollback("previous", ADA);
            var kept = home.path.resolve("data/rules-kept/20260707-000000");
            assertThat(published.notes())
                    .containsExactly("the folder held changes that were never published: they are kept in " + kept);
            assertThat(kept.resolve("README.md")).content().startsWith("# My rules");
            assertThat(kept.resolve("verdicts/healthy.drl")).exists();
        }
    }

    @Test
    void aBookIsPutBackByTheBeginningOfItsHash() throws Exception {
        try (var desk = desk()) {
            var first = home.rules.hash();
            desk.publish(home.draft("draft").watchful().files(), ADA, null, RulesHome.silent());
            assertThatThrownBy(() -> desk.rollback("nothing", ADA)).isInstanceOf(ProblemsException.class);
            assertThat(desk.rollback(first.substring(0, 6), ADA).activation().hash())
                    .isEqualTo(first);
        }
    }

    @Test
    void publishingIsACommitWhereTheRulesStandUnderGit() throws Exception {
        try (var git = Git.init().setDirectory(home.path.toFile()).call();
                var desk = desk()) {
            var published =
                    desk.publish(home.draft("draft").watchful().files(), ADA, Wanted.LAST_YEAR, RulesHome.silent());
            var commit = git.log().call().iterator().next();
            assertThat(published.notes())
                    .containsExactly(
                            "committed to Git as " + commit.abbreviate(10).name());
            assertThat(commit.getFullMessage())
                    .startsWith("Two weeks are enough\n\nRule book: " + home.rules.hash() + "\nBacktest: ");
        }
    }

    @Test
    void aFolderThatTheLastRollbackLeftBehindIsNotTakenUpAtStart() throws Exception {
        var rolledBack = home.draft("draft").watchful();
        var first = home.rules.hash();
        try (var desk = desk()) {
            desk.publish(rolledBack.files(), ADA, null, RulesHome.silent());
            desk.rollback("previous", ADA);
        }
        new org.kpigovernor.workbench.HomeFolder(home.path).replace(rolledBack.files(), () -> {});
        try (var wiring = Wiring.open(home.path, RulesHome.CLOCK)) {
            wiring.keeper.lookAtFolderAtStart((active, problems) -> {});
            assertThat(wiring.books.get().hash()).isEqualTo(first);
        }
    }

    @Test
    void withABadFolderTheStoredBookIsOpenedAndWithoutOneTheProblemsAreTold() throws Exception {
        var first = home.rules.hash();
        var other = new RulesHome(folder.resolve("other"));
        other.rules.broken();
        assertThatThrownBy(() -> Wiring.open(other.path, RulesHome.CLOCK)).isInstanceOf(ProblemsException.class);
        desk().close();
        home.rules.broken();
        var told = new java.util.ArrayList<List<?>>();
        try (var wiring = Wiring.open(home.path, RulesHome.CLOCK)) {
            wiring.keeper.lookAtFolderAtStart((active, problems) -> told.add(problems));
            assertThat(wiring.books.get().hash()).isEqualTo(first);
        }
        assertThat(told).hasSize(1);
    }

    private HomeDesk desk() {
        return new HomeDesk(Wiring.open(home.path, RulesHome.CLOCK));
    }
}
