package org.kpigovernor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.notify.Outbox;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Wanted;

/** While the service runs, commands ask it: the embedded database is in its hands. */
class ServiceDeskTest {
    private static final Signed ADA = new Signed("Ada", "Two weeks are enough");

    @TempDir
    Path folder;

    private RulesHome home;

    @BeforeEach
    void aHome() throws IOException {
        home = new RulesHome(folder.resolve("home"));
    }

    @Test
    void theServicePublishesComparesAndTakesBackForTheCommands() throws Exception {
        home.importHistory();
        var wiring = Wiring.open(home.path, RulesHome.CLOCK);
        try (var serving = new Serving(wiring, OptionalInt.of(0));
                var desk = new ServiceDesk(ServiceAddress.read(home.path).orElseThrow())) {
            assertThat(serving.port()).isPositive();
            var first = home.rules.hash();
            var draft = home.draft("draft").watchful();
            var csv = new StringBuilder();
            var told = desk.backtest(draft.files(), Wanted.LAST_YEAR, csv, RulesHome.silent());
            assertThat(told.text()).contains("latency-p95: row added", "Gained");
            assertThat(told.escalationsAfter()).isGreaterThan(told.escalationsBefore());
            assertThat(csv.toString()).contains("gained,payments,latency-p95,");

            var published = desk.publish(draft.files(), ADA, Wanted.LAST_YEAR, RulesHome.silent());
            assertThat(published.activation().hash()).isEqualTo(draft.hash());
            assertThat(published.backtest()).contains("Gained");
            assertThat(wiring.books.get().hash()).isEqualTo(draft.hash());
            assertThat(home.rules.hash()).isEqualTo(draft.hash());

            var bad = home.draft("bad").broken();
            assertThatThrownBy(() -> desk.publish(bad.files(), ADA, null, RulesHome.silent()))
                    .isInstanceOfSatisfying(
                            ProblemsException.class,
                            e -> assertThat(e.problems().get(0).toString())
                                    .startsWith("rules/thresholds/thresholds.csv:2: "));
            assertThatThrownBy(() -> desk.rollback("nothing", ADA))
                    .isInstanceOf(ProblemsException.class)
                    .hasMessageContaining("no rule book `nothing` is kept");

            desk.rollback("previous", ADA);
            assertThat(wiring.books.get().hash()).isEqualTo(first);
            assertThat(desk.books().get(0).hash()).isEqualTo(first);
            assertThat(desk.activations())
                    .extracting(Activation::kind)
                    .containsExactly(Activation.Kind.ROLLED_BACK, Activation.Kind.PUBLISHED, Activation.Kind.AT_START);
        }
        assertThat(ServiceAddress.read(home.path)).isEmpty();
    }

    @Test
    void aServiceWhoseFolderIsBadStartsOnTheStoredBookAndMailsTheProcessLead() throws Exception {
        Wiring.open(home.path, RulesHome.CLOCK).close();
        var first = home.rules.hash();
        home.rules.broken();
        var wiring = Wiring.open(home.path, RulesHome.CLOCK);
        try (var serving = new Serving(wiring, OptionalInt.of(0))) {
            assertThat(serving.port()).isPositive();
            assertThat(wiring.books.get().hash()).isEqualTo(first);
            assertThat(wiring.stores.outbox().find(null, "rules-problems", 10))
                    .extracting(Outbox.Entry::notice)
                    .singleElement()
                    .satisfies(notice -> {
                        assertThat(notice.recipient()).isEqualTo("process-lead@example.com");
                        assertThat(notice.text()).contains("rules/thresholds/thresholds.csv:2: ");
                    });
        }
    }
}
