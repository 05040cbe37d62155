package org.kpigovernor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.RuleRecord;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;

class ExplainTest {
    private static final Period WEEK = new Period(PeriodKind.WEEK, LocalDate.of(2026, 3, 2));

    private final Terminal terminal = new Terminal();

    @Test
    void aKpiIsExplainedWithAllThatIsKnownOfIt() throws IOException {
        story();
        assertThat(terminal.type("explain", "mttr", "--team", "payments")).isZero();
        assertApproved("explain-kpi");
    }

    @Test
    void aRuleIsExplainedByItsId() throws IOException {
        story();
        assertThat(terminal.type("explain", "sustained-trend")).isZero();
        assertApproved("explain-rule");
    }

    @Test
    void aKpiOfWhichNothingIsKnownIsExplainedToo() {
        assertThat(terminal.type("explain", "mttr", "--team", "payments")).isZero();
        assertThat(terminal.out.toString()).contains("  not judged yet\n", "  no case yet\n");
    }

    private void story() {
        var rooms = terminal.rooms;
        rooms.readings.add(new Reading("payments", "mttr", WEEK.previous(), 27.0, 5, Map.of(), 1));
        rooms.readings.add(new Reading("payments", "mttr", WEEK, 30.0, 6, Map.of(), 2));
        rooms.verdicts.add(verdict(WEEK.previous(), VerdictKind.HEALTHY, "healthy", "abc"));
        rooms.verdicts.add(verdict(WEEK, VerdictKind.INVESTIGATE, "sustained-trend", "def"));
        rooms.trials.add(verdict(WEEK, VerdictKind.ACT, "queues-grow", "def"));
        rooms.findings.add(new Finding(
                "target-without-baseline",
                "def",
                "payments",
                "mttr",
                "The target has no baseline",
                "Measure first",
                ""));
        var lately = MadeUpRooms.NOW.minus(Duration.ofDays(30));
        rooms.records.put("sustained-trend", new RuleRecord("sustained-trend", lately, MadeUpRooms.NOW, null, ""));
        var desk = new Desk(rooms.cases(), Clock.fixed(MadeUpRooms.NOW, ZoneOffset.UTC));
        desk.resolve(open(lately), "owner@example.com", "it passed", true);
        desk.acknowledge(open(MadeUpRooms.NOW), "owner@example.com", "looking at it");
    }

    private String open(Instant opened) {
        var subject = new Case(
                "",
                "payments",
                "mttr",
                Case.Kind.INVESTIGATION,
                Case.State.OPEN,
                Priority.IMPORTANT,
                "sustained-trend",
                "It has been worse than usual for weeks",
                WEEK.start(),
                WEEK.start(),
                opened,
                opened,
                null,
                "owner@example.com",
                "",
                null,
                null);
        return terminal.rooms
                .cases()
                .open(subject, new CaseMove("", opened, "opened", "kpi-governor", "six of eight weeks"))
                .id();
    }

    private static Verdict verdict(Period week, VerdictKind kind, String rule, String book) {
        var evidence = new Evidence(
                Priority.NON_NEGOTIABLE,
                30.0,
                6,
                10.0,
                2.0,
                26.0,
                28.0,
                1.8,
                24.0,
                LocalDate.of(2026, 1, 26),
                false,
                false,
                16,
                List.of("6 of the last 8 weeks lie beyond the watch line"),
                List.of(),
                List.of());
        return new Verdict(
                "payments", "mttr", week, kind, rule, "It has been worse than usual for weeks", book, false, evidence);
    }

    private String unwrapped() {
        return terminal.out.toString().replaceAll("\\s+", " ");
    }

    private void assertApproved(String name) throws IOException {
        var printed = terminal.out.toString();
        Files.createDirectories(Path.of("target/explained"));
        Files.writeString(Path.of("target/explained", name + ".txt"), printed);
        assertThat(printed.lines()).allMatch(line -> line.length() <= 100);
        try (var approved = ExplainTest.class.getResourceAsStream("/cli/" + name + ".txt")) {
            assertThat(printed)
                    .isEqualTo(approved == null ? "" : new String(approved.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theThresholdsSayHowOftenChanceAloneRaisesAnInvestigation() {
        terminal.type("explain", "mttr", "--team", "payments");
        assertThat(unwrapped())
                .contains("with these lines and weeks a calm series raises an investigation by chance about once in 820"
                        + " weeks, or 16 years");
    }

    @Test
    void whatWasTriedIsToldWithTheKpiThatItWasFor() {
        for (int week = 0; week < 18; week++) {
            var start = new Period(PeriodKind.WEEK, WEEK.start().minusWeeks(17 - week));
            terminal.rooms.readings.add(
                    new Reading("payments", "mttr", start, (week < 8 ? 20.0 : 10.0) + week % 3, 6, Map.of(), 1));
        }
        terminal.rooms.initiatives.add(new Initiative(
                "runbooks", "Runbooks", LocalDate.of(2026, 1, 1), 1, List.of("payments"), "mttr", 0.6, 8, 8));
        terminal.type("explain", "mttr", "--team", "payments");
        assertThat(unwrapped())
                .contains(
                        "tried: Runbooks (since 1 Jan 2026): improved, mttr fell by 48 % (95 % interval 45 to 52 %),"
                                + " expected 60 %, outside the interval; 8 weeks before against 8 after, 1 week of roll-out left out");
        terminal.type("explain", "deployment-frequency", "--team", "payments");
        assertThat(terminal.out.toString()).containsOnlyOnce("tried: ");
    }

    @Test
    void aMisspeltKpiIsToldTheNearestOne() {
        assertThat(terminal.type("explain", "mtr")).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("there is no KPI `mtr`").contains("`mttr`");
    }
}
