package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.TeamTarget;
import org.kpigovernor.judge.facts.Ties;
import org.kpigovernor.judge.facts.Usage;

class CatalogueFactsTest {
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 25);

    private final MemoryReadings readings = new MemoryReadings();

    private static Instant after(int week) {
        return MemoryReadings.week(week + 1).begins(Teams.product("any").zone());
    }

    private KpiUse use(Team team, String kpi, int week, Practice practice) {
        var weeks = new WeeklySeries(readings, ShippedBook.BOOK.catalogue(), practice);
        return weeks.facts(team, MemoryReadings.week(week), any -> true).set().uses().stream()
                .filter(use -> use.kpi().equals(kpi))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> findings(int week, Organisation organisation) {
        var weeks = new WeeklySeries(readings, ShippedBook.BOOK.catalogue());
        var facts = organisation.teams().stream()
                .map(team -> weeks.facts(team, MemoryReadings.week(week), kpi -> true))
                .toList();
        return ShippedBook.BOOK
                .judge(after(week), Together.of(facts, organisation, after(week)))
                .findings();
    }

    @Test
    void aNumberThatGoesUpNearlyEveryWeekOnlyGrows() {
        assertThat(Growth.only(rising(12))).isTrue();
        assertThat(Growth.only(rising(11))).isFalse();
        var twoDips = new java.util.ArrayList<>(rising(30));
        twoDips.set(20, 0.0);
        twoDips.set(25, 0.0);
        assertThat(Growth.only(twoDips)).isTrue();
        Collections.reverse(twoDips);
        assertThat(Growth.only(twoDips)).isFalse();
        assertThat(Growth.only(Collections.nCopies(20, 5.0))).isFalse();
    }

    private static List<Double> rising(int weeks) {
        return IntStream.range(0, weeks).mapToObj(week -> 100.0 + week).toList();
    }

    @Test
    void whatAKpiBecameIsReadFromItsWeeks() {
        readings.weeks("shop", "registered-users", 1, rising(20).toArray(Double[]::new));
        readings.weeks("shop", "cycle-time", 12, Weeks.calm(40, 6));
        var team = Teams.product("shop", "registered-users", "cycle-time", "csat");
        assertThat(use(team, "registered-users", 19, Practice.unknown(after(19))))
                .extracting(KpiUse::onlyGrows, KpiUse::silentWeeks)
                .containsExactly(true, 0);
        assertThat(use(team, "cycle-time", 19, Practice.unknown(after(19))))
                .extracting(KpiUse::onlyGrows, KpiUse::silentWeeks, KpiUse::silence)
                .containsExactly(false, 14, "no reading for 14 weeks");
        assertThat(use(team, "csat", 19, Practice.unknown(after(19))))
                .extracting(KpiUse::silentWeeks, KpiUse::silence)
                .containsExactly(20, "no reading so far");
    }

    @Test
    void whatPeopleDidIsAsOfTheMoment() {
        var subject = new Practice.Subject("shop", "mttr");
        var practice = new Practice(
                after(30),
                Map.of("shop", after(10)),
                Map.of(subject, new Practice.Signals(2, after(21))),
                Map.of(subject, 1, new Practice.Subject("shop", null), 2, new Practice.Subject(null, null), 4),
                Map.of(subject, java.time.LocalDate.of(2026, 10, 5)));
        var use = use(Teams.product("shop", "mttr"), "mttr", 30, practice);
        assertThat(use.reviewedWeeks()).isEqualTo(20);
        assertThat(use.signals()).isEqualTo(2);
        assertThat(use.oldestSignalWeeks()).isEqualTo(9);
        assertThat(use.answers()).isEqualTo(7);
        assertThat(use.usage().kept()).isEqualTo("2026-10-05");
    }

    @Test
    void aHealthScoreThatFellIsTold() {
        readings.weeks("shop", HealthScore.KPI, 5, Weeks.calmThen(90, 16, 60, 4));
        var weeks = new WeeklySeries(readings, ShippedBook.BOOK.catalogue());
        var set = weeks.facts(Teams.product("shop", "mttr"), MemoryReadings.week(20), kpi -> true)
                .set();
        assertThat(set.healthFall()).isCloseTo(30, within(4.0));
    }

    @Test
    void whatIsAboutSeveralTeamsIsToldOnce() {
        var target = Map.of("velocity", new Target(40, 38.0, REVIEWED));
        var teams = Samples.organisation(
                Teams.team("one", "product", target, "velocity"),
                Teams.team("two", "product", target, "velocity"),
                Teams.product("three", "velocity"));
        assertThat(findings(20, teams))
                .filteredOn(finding -> finding.rule().equals("comparing-teams"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.team()).isNull();
                    assertThat(finding.kpi()).isEqualTo("velocity");
                    assertThat(finding.hint()).contains("away from one, two;");
                });
    }

    @Test
    void whoeverLeftAndStillOwnsSomethingIsNamedWithIt() {
        var team = Teams.product("shop", "mttr", "cycle-time");
        var last = after(10).atZone(team.zone()).toLocalDate();
        var organisation = new Organisation(
                List.of(team), Samples.organisation(team).sources(), Map.of("shop-owner@example.com", last));
        assertThat(findings(9, organisation))
                .noneMatch(finding -> finding.rule().equals("owner-left"));
        assertThat(findings(12, organisation))
                .filteredOn(finding -> finding.rule().equals("owner-left"))
                .extracting(Finding::hint)
                .containsExactly("shop-owner@example.com left on " + last
                        + " and still owns mttr, cycle-time: name another owner in config/teams.yaml");
    }

    @Test
    void aSetThatIsChosenWellIsQuiet() {
        var kpis = new String[] {
            "cycle-time", "change-failure-rate", "review-coverage", "time-to-acknowledge", "on-call-burden"
        };
        for (var kpi : kpis) {
            readings.weeks("shop", kpi, 12, Weeks.calm(40, 30));
        }
        var target = Map.of("cycle-time", new Target(34, 40.0, LocalDate.of(2027, 12, 31)));
        assertThat(findings(25, Samples.organisation(Teams.team("shop", "product", target, kpis))))
                .isEmpty();
    }

    @Test
    void everyShippedKpiSaysWhatItCountsAndLeadsToTheOrganisationUnlessItCountsActivity() {
        var kpis = ShippedBook.BOOK.catalogue().kpis();
        var team = Teams.product("shop", kpis.stream().map(kpi -> kpi.id()).toArray(String[]::new));
        assertThat(TeamFacts.set(team, ShippedBook.BOOK.catalogue()).uses())
                .hasSameSizeAs(kpis)
                .allSatisfy(use -> {
                    assertThat(use.unspecific()).isEmpty();
                    assertThat(use.definition().reviewed()).isNotNull();
                    assertThat(use.tracesToTop()).isEqualTo(!use.category().equals("activity"));
                });
    }

    @Test
    void aTargetIsHeldAgainstItsBaselineOverItsQuarters() {
        var target = new Target(20, 40.0, LocalDate.of(2026, 12, 31), LocalDate.of(2025, 12, 31), "");
        var set = TeamFacts.set(
                Teams.team("shop", "product", Map.of("cycle-time", target), "cycle-time"),
                ShippedBook.BOOK.catalogue());
        var fact = TeamTarget.of(set, List.of(), LocalDate.of(2026, 7, 6)).get(0);
        assertThat(fact.improvement()).isEqualTo(50);
        assertThat(fact.quarters()).isCloseTo(4, within(0.01));
        assertThat(fact.perQuarter()).isCloseTo(12.5, within(0.05));
        assertThat(fact.nextStep()).isEqualTo(34);
        assertThat(fact.outOfReach()).isFalse();
    }

    @Test
    void aCaseCanGiveWhateverBecameOfAKpi() {
        var made = Stream.of(Usage.class, Ties.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName);
        assertThat(CaseUse.WORDS).containsAll(made.toList());
    }
}
