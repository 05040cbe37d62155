package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.app.RulesHome.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Bundle;
import org.kpigovernor.workbench.Signed;

/** A running service takes up what changes in the folder, or what another process activates. */
class ReloadTest {
    private static final Signed ADA = new Signed("Ada", "Two weeks are enough");

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private RulesHome home;
    private Wiring wiring;
    private BookWatch watch;

    @BeforeEach
    void aServiceThatWatches() throws IOException {
        home = new RulesHome(folder.resolve("home"));
        wiring = Wiring.open(home.path, RulesHome.CLOCK);
        watch = new BookWatch(
                wiring.keeper,
                home.rules.folder(),
                (active, problems) -> told.add(active.hash() + " " + problems.get(0)));
    }

    @AfterEach
    void stop() {
        wiring.close();
    }

    @Test
    void aChangedFolderIsTakenUpOnceItHasSettled() {
        var first = active();
        home.rules.watchful();
        watch.look();
        assertThat(active()).isEqualTo(first);
        watch.look();
        assertThat(active()).isEqualTo(home.rules.hash()).isNotEqualTo(first);
        var activation = wiring.workbench.shelf().active().orElseThrow();
        assertThat(activation.kind()).isEqualTo(Activation.Kind.CHANGED_IN_THE_FOLDER);
        assertThat(activation.by().author()).isEqualTo(owner());
    }

    private String owner() {
        try {
            return Files.getOwner(home.rules.folder()).getName();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whileSomebodyWritesNothingIsTaken() throws IOException {
        var first = active();
        for (int edit = 0; edit < 4; edit++) {
            Files.writeString(home.rules.folder().resolve("notes.md"), "x".repeat(edit + 1));
            watch.look();
        }
        assertThat(active()).isEqualTo(first);
    }

    @Test
    void aBadFolderIsToldOnceAndTheOldBookGoesOn() {
        var first = active();
        home.rules.broken();
        watch.look();
        watch.look();
        watch.look();
        assertThat(active()).isEqualTo(first);
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).startsWith(first + " rules/thresholds/thresholds.csv:2: ");
        assertThat(wiring.keeper.problems()).isNotEmpty();
        home.rules.mended();
        watch.look();
        watch.look();
        assertThat(wiring.keeper.problems()).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void whatAnotherNodeActivatesIsTakenUp() {
        var draft = home.draft("draft").watchful();
        var other = BookKeeper.open(new BookKeeper.Parts(
                wiring.workbench,
                new org.kpigovernor.workbench.BookCheck(kpis -> List.of()),
                new org.kpigovernor.workbench.git.GitHistory(),
                home.rules.folder()));
        wiring.workbench.publish(draft.files(), ADA, null, (teams, all) -> {});
        watch.look();
        other.lookAtDatabase((active, problems) -> {});
        assertThat(active()).isEqualTo(draft.hash());
        assertThat(other.books().get().hash()).isEqualTo(draft.hash());
        assertThat(wiring.workbench.shelf().activations()).hasSize(2);
        other.books().close();
    }

    @Test
    void aNodeWhoseTeamsNeedAKpiThatTheBookLacksKeepsItsOwn() throws IOException {
        var first = active();
        var draft = home.draft("draft").watchful();
        var teams = home.path.resolve("config/teams.yaml");
        Files.writeString(teams, Files.readString(teams).replace("uptime]", "uptima]"));
        var shelf = wiring.workbench.shelf();
        shelf.keep(
                new org.kpigovernor.workbench.Book(
                        draft.hash(), "Ada", "why", NOW, new org.kpigovernor.workbench.Book.Counts(1, 1, 1, 1), null),
                Bundle.pack(draft.files()));
        shelf.activate(draft.hash(), NOW, ADA, Activation.Kind.PUBLISHED);
        watch.look();
        watch.look();
        assertThat(active()).isEqualTo(first);
        assertThat(told)
                .containsExactly(first + " config/teams.yaml:8: no KPI `uptima` is defined — did you mean `uptime`?");
    }

    @Test
    void reloadsUnderLoadLoseNoRoundAndNoVerdict() throws Exception {
        wiring.close();
        home.importHistory();
        aServiceOverTheSameHome();
        var books = Collections.synchronizedSet(new HashSet<String>());
        var stop = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(2);
        var rounds = new ArrayList<Future<Integer>>();
        for (int thread = 0; thread < 2; thread++) {
            var round = wiring.round();
            rounds.add(threads.submit(() -> runUntil(stop, round, books)));
        }
        for (int reload = 0; reload < 30; reload++) {
            if (reload % 2 == 0) {
                home.rules.broken();
            } else {
                home.rules.mended();
                Files.writeString(home.rules.folder().resolve("notes.md"), "edition " + reload);
            }
            watch.look();
            watch.look();
        }
        stop.set(true);
        for (var done : rounds) {
            assertThat(done.get()).isPositive();
        }
        threads.shutdown();
        assertThat(wiring.workbench.shelf().activations()).hasSize(16);
        assertThat(told).hasSize(15);
        assertThat(active()).isEqualTo(home.rules.hash());
        assertThat(wiring.workbench.shelf().all())
                .extracting(org.kpigovernor.workbench.Book::hash)
                .containsAll(books);
    }

    private void aServiceOverTheSameHome() {
        wiring = Wiring.open(home.path, RulesHome.CLOCK);
        watch = new BookWatch(
                wiring.keeper,
                home.rules.folder(),
                (active, problems) -> told.add(active.hash() + " " + problems.get(0)));
    }

    /** Every round says something of each KPI, all of it by one book. */
    private static int runUntil(AtomicBoolean stop, GovernanceRound round, java.util.Set<String> books) {
        int rounds = 0;
        while (!stop.get() || rounds == 0) {
            Judgement judgement = round.run(NOW).judgement();
            assertThat(judgement.verdicts()).hasSize(2).allSatisfy(verdict -> {
                assertThat(verdict.book()).isEqualTo(judgement.book());
                assertThat(verdict.rule()).isNotEqualTo("no-rule");
            });
            books.add(judgement.book());
            rounds++;
        }
        return rounds;
    }

    private String active() {
        return wiring.books.get().hash();
    }
}
