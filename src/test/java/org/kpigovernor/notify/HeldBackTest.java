package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kpigovernor.judge.VerdictKind.ACT;
import static org.kpigovernor.judge.VerdictKind.HEALTHY;
import static org.kpigovernor.judge.VerdictKind.INVESTIGATE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.cases.MaintenanceWindow;
import org.kpigovernor.cases.MoveRefused;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.cases.Silence;
import org.kpigovernor.cases.SilenceDesk.Wish;
import org.kpigovernor.catalogue.Objective;
import org.kpigovernor.catalogue.Priority;

@Tag("database")
class HeldBackTest {
    private static final String SILENCED = "ada@example.com silenced it (S-1): a migration";

    private final Timeline time = new Timeline(Samples.PAYMENTS);

    @AfterEach
    void close() {
        time.close();
    }

    @Test
    void whatIsSilencedIsRecordedAndToldAtTheEndIfItStillStands() {
        time.at("2026-06-08T08:00");
        silence("mttr", "2026-06-12T09:00", false);
        time.at("2026-06-08T09:00");
        assertThat(time.round(time.verdict("mttr", INVESTIGATE), time.verdict("review-coverage", INVESTIGATE)))
                .containsExactly("reviewer: OPENED C-2 review-coverage");
        assertThat(time.held.by("S-1"))
                .allSatisfy(held -> assertThat(held.why()).isEqualTo(SILENCED))
                .extracting(HeldNews.Held::caseId)
                .containsOnly("C-1");
        assertThat(time.at("2026-06-12T08:59").round().toString()).doesNotContain("mttr");
        assertThat(time.at("2026-06-12T09:00").round())
                .contains("owner: OPENED C-1 mttr – Held back until now: " + SILENCED + ".");
    }

    @Test
    void theLadderIsClimbedFromTheEndOfASilenceOn() {
        time.at("2026-06-08T08:00");
        silence(null, "2026-06-11T09:00", false);
        time.at("2026-06-08T09:00").round(time.verdict("mttr", INVESTIGATE));
        assertThat(time.preview("C-1"))
                .containsExactly(
                        "2026-06-11T09:00 owner: opened (" + SILENCED + ")",
                        "2026-06-11T17:00 manager: unanswered",
                        "2026-06-15T17:00 head: unanswered");
        assertThat(time.at("2026-06-11T09:00").round()).hasSize(1);
        assertThat(time.at("2026-06-11T16:59").round()).isEmpty();
        assertThat(time.at("2026-06-11T17:00").round()).containsExactly("manager: UNANSWERED C-1 mttr");
    }

    @Test
    void aSilenceThatBeginsWhileTheLadderIsClimbedHoldsTheNextStepBack() {
        time.at("2026-06-08T09:00").round(time.verdict("mttr", INVESTIGATE));
        time.at("2026-06-08T12:00");
        silence(null, "2026-06-10T12:00", false);
        assertThat(time.at("2026-06-09T12:00").round()).isEmpty();
        assertThat(time.at("2026-06-10T12:00").round())
                .containsExactly("manager: UNANSWERED C-1 mttr – Held back until now: " + SILENCED + ".");
    }

    @Test
    void whatIsOverWhenASilenceEndsIsToldToNobody() {
        time.at("2026-06-08T08:00");
        silence("mttr", "2026-06-30T09:00", false);
        time.at("2026-06-08T09:00").round(time.verdict("mttr", INVESTIGATE));
        time.at("2026-06-15T09:00").round(time.verdict("mttr", HEALTHY));
        time.at("2026-06-22T09:00").round(time.verdict("mttr", HEALTHY));
        assertThat(time.at("2026-06-30T09:00").round()).isEmpty();
        assertThat(time.outbox.counts()).isEmpty();
    }

    @Test
    void endingASilenceTellsWhatItHeldBack() {
        time.at("2026-06-08T08:00");
        silence("mttr", "2026-06-30T09:00", false);
        time.at("2026-06-08T09:00").round(time.verdict("mttr", INVESTIGATE));
        time.at("2026-06-08T11:00").silences().end("S-1");
        assertThat(time.round()).hasSize(1);
        assertThatThrownBy(() -> time.silences().end("S-1")).hasMessage("S-1 is over already");
    }

    @Test
    void aBreachOfWhatIsNotNegotiableIsToldUnlessItWasSilencedInSoManyWords() {
        time.at("2026-06-08T08:00");
        silence("mttr", "2026-06-12T09:00", false);
        silence("uptime", "2026-06-12T09:00", true);
        time.at("2026-06-08T09:00");
        assertThat(time.round(
                        time.verdict("mttr", ACT, Priority.NON_NEGOTIABLE),
                        time.verdict("uptime", ACT, Priority.NON_NEGOTIABLE)))
                .containsExactly("owner: OPENED C-1 mttr");
    }

    @Test
    void aSilenceNeedsAnEndAReasonAndSomebodyToRemind() {
        time.at("2026-06-08T08:00");
        assertRefused(wish("2026-06-08T08:00", "why", "ada@example.com"), "a silence ends at a moment to come");
        assertRefused(wish("2026-09-07T08:00", "why", "ada@example.com"), "a silence lasts 90 days at most");
        assertRefused(wish("2026-06-09T08:00", " ", "ada@example.com"), "a reason is missing");
        assertRefused(wish("2026-06-09T08:00", "why", "ada"), "`by` must be the mail address");
    }

    @Test
    void whoMadeASilenceIsRemindedOnTheWorkingDayBeforeItEndsOfWhatItHeldBack() {
        time.person("ada", "America/New_York", null);
        time.at("2026-06-08T08:00");
        silence(null, "2026-06-15T12:00", false); // Monday 06:00 in New York
        time.at("2026-06-08T09:00").round(time.verdict("mttr", INVESTIGATE));
        assertThat(time.at("2026-06-12T14:59").remind()).isEmpty();
        assertThat(time.at("2026-06-12T15:00").remind()) // Friday 09:00 there
                .singleElement()
                .asString()
                .startsWith("ada: Your silence S-1 ends Mon 15 Jun 2026, 06:00 America/New_York")
                .contains(
                        "- C-1: mttr of payments, investigation, not yet acknowledged", "You silenced all KPIs of all")
                .contains("https://kpi.example.com/silences");
        assertThat(time.at("2026-06-13T15:00").remind()).isEmpty();
    }

    @Test
    void aSilenceThatIsOverOrWasMadeOnTheLastDayRemindsNobody() {
        time.at("2026-06-08T12:00");
        silence(null, "2026-06-09T12:00", false);
        silence("mttr", "2026-06-12T12:00", false);
        time.silences().end("S-2");
        assertThat(time.at("2026-06-09T09:00").remind()).isEmpty();
        assertThat(time.at("2026-06-11T12:00").remind()).isEmpty();
    }

    @Test
    void plannedMaintenanceHoldsNewsBackOnceOrEveryWeek() {
        time.maintenance.add(new MaintenanceWindow(
                Set.of("payments"),
                new MaintenanceWindow.Once(
                        LocalDateTime.parse("2026-06-08T08:00"), LocalDateTime.parse("2026-06-08T10:00")),
                null,
                "moving house",
                false));
        time.maintenance.add(new MaintenanceWindow(
                Set.of(),
                new MaintenanceWindow.Recurring("0 0 16 ? * MON", Duration.ofHours(3)),
                null,
                "patches",
                false));
        time.at("2026-06-08T09:00");
        assertThat(time.round(time.verdict("mttr", INVESTIGATE))).isEmpty();
        assertThat(time.preview("C-1"))
                .contains(
                        "2026-06-08T10:00 owner: opened (maintenance: moving house)",
                        "2026-06-09T10:00 manager: unanswered");
        assertThat(time.at("2026-06-08T10:00").round()).hasSize(1);
        time.at("2026-06-15T09:00").round(time.verdict("review-coverage", INVESTIGATE));
        assertThat(time.preview("C-2")).contains("2026-06-15T19:00 manager: unanswered (maintenance: patches)");
        assertThat(time.held.ofCase("C-1")).extracting(HeldNews.Held::kind).contains(Hold.Kind.MAINTENANCE);
    }

    @Test
    void aSmallerKpiIsToldWithTheLargerOneThatItServesAndAloneWhenThatIsOver() {
        family();
        time.at("2026-06-08T09:00");
        assertThat(time.round(time.verdict("nps", INVESTIGATE), time.verdict("mttr", INVESTIGATE)))
                .containsExactly(
                        "owner: OPENED C-2 nps – Also moving, and told here instead of by itself: mttr (C-1).");
        assertThat(time.held.by("C-2"))
                .allSatisfy(held -> assertThat(held.kind()).isEqualTo(Hold.Kind.PARENT))
                .isNotEmpty();
        assertThat(time.preview("C-1"))
                .first()
                .isEqualTo("later owner: opened (it moves with nps (C-2), whose objective it serves)");
        time.at("2026-06-08T12:00").desk().resolve("C-2", "owner@example.com", "seen", true);
        assertThat(time.round())
                .containsExactly("owner: OPENED C-1 mttr – Held back until now:"
                        + " it moves with nps (C-2), whose objective it serves.");
        assertThat(time.preview("C-1")).contains("2026-06-09T12:00 manager: unanswered");
    }

    @Test
    void whoWasNotToldOfTheLargerKpiIsToldOfTheSmallerOne() {
        family();
        time.team = Samples.owning(Samples.PAYMENTS, "mttr", "ada@example.com");
        time.at("2026-06-08T09:00");
        assertThat(time.round(time.verdict("nps", INVESTIGATE), time.verdict("mttr", INVESTIGATE)))
                .containsExactly("ada: OPENED C-1 mttr", "owner: OPENED C-2 nps");
    }

    @Test
    void nothingGraverAndNothingNonNegotiableWaitsForTheLargerKpi() {
        family();
        time.at("2026-06-08T09:00");
        assertThat(time.round(time.verdict("nps", INVESTIGATE), time.verdict("mttr", ACT)))
                .containsExactly("owner: OPENED C-1 mttr, OPENED C-2 nps");
        time.at("2026-06-15T09:00");
        assertThat(time.round(time.verdict("uptime", INVESTIGATE, Priority.NON_NEGOTIABLE)))
                .contains("owner: OPENED C-3 uptime");
    }

    private void family() {
        time.catalogue.objectives.add(new Objective("customer-value", "Value", "organisation", List.of()));
        time.catalogue.objectives.add(new Objective("reliability", "Be there", "customer-value", List.of()));
        time.catalogue.definitions.put("nps", Kept.definition("nps", "customer-value"));
        time.catalogue.definitions.put("mttr", Kept.definition("mttr", "reliability"));
        time.catalogue.definitions.put("uptime", Kept.definition("uptime", "reliability"));
    }

    private void silence(@Nullable String kpi, String until, boolean evenNonNegotiable) {
        time.silences()
                .silence(new Wish(null, kpi, moment(until), "a migration", "ada@example.com", evenNonNegotiable));
    }

    private static Wish wish(String until, String reason, String by) {
        return new Wish(null, null, moment(until), reason, by, false);
    }

    private void assertRefused(Wish wish, String why) {
        assertThatThrownBy(() -> time.silences().silence(wish))
                .isInstanceOf(MoveRefused.class)
                .hasMessageStartingWith(why);
        assertThat(time.silences.all()).extracting(Silence::id).isEmpty();
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(Samples.BERLIN).toInstant();
    }
}
