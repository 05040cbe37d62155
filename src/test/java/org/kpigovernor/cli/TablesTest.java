package org.kpigovernor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.notify.Preview;
import org.kpigovernor.notify.wording.Days;

class TablesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Evidence EVIDENCE = new Evidence(
            Priority.IMPORTANT,
            1.0,
            1,
            null,
            null,
            null,
            null,
            0,
            null,
            null,
            false,
            false,
            0,
            List.of(),
            List.of(),
            List.of());

    private final Terminal terminal = new Terminal();

    private void reading(String kpi, PeriodKind kind, LocalDate start, Double value, long n) {
        terminal.rooms.readings.add(new Reading("payments", kpi, new Period(kind, start), value, n, Map.of(), 1));
    }

    @Test
    void readingsArePrintedUnroundedWithNothingForNoValue() {
        reading("mttr", PeriodKind.WEEK, MONDAY, 1.0 / 3, 3);
        reading("mttr", PeriodKind.MONTH, MONDAY.withDayOfMonth(1), 5.0, 4);
        reading("mttr", PeriodKind.WEEK, MONDAY.plusWeeks(1), null, 0);
        assertThat(terminal.type("readings")).isZero();
        assertThat(terminal.out).hasToString("""
                        team,kpi,period,start,value,n
                        payments,mttr,week,2026-03-02,0.3333333333333333,3
                        payments,mttr,month,2026-03-01,5,4
                        payments,mttr,week,2026-03-09,,0
                        """);
    }

    @Test
    void readingsAreThoseOfTheVersionThatIsAskedFor() {
        reading("mttr", PeriodKind.WEEK, MONDAY, 1.0, 1);
        terminal.rooms.readings.add(
                new Reading("payments", "mttr", new Period(PeriodKind.WEEK, MONDAY), 2.0, 1, Map.of(), 2));
        assertThat(terminal.type("readings", "--version", "2")).isZero();
        assertThat(terminal.out.toString().lines())
                .containsExactly("team,kpi,period,start,value,n", "payments,mttr,week,2026-03-02,2,1");
    }

    @Test
    void optionsChooseTheRows() {
        reading("mttr", PeriodKind.WEEK, MONDAY, 1.0, 1);
        reading("mttr", PeriodKind.WEEK, MONDAY.plusWeeks(1), 2.0, 1);
        reading("mttr", PeriodKind.WEEK, MONDAY.plusWeeks(2), 3.0, 1);
        reading("deployment-frequency", PeriodKind.WEEK, MONDAY.plusWeeks(1), 4.0, 4);
        assertThat(terminal.type(
                        "readings", "--team", "payments", "--kpi=mttr", "--from", "2026-03-09", "--to", "2026-03-09"))
                .isZero();
        assertThat(terminal.out.toString().lines())
                .containsExactly("team,kpi,period,start,value,n", "payments,mttr,week,2026-03-09,2,1");
    }

    @Test
    void verdictsArePrintedWithTheirRuleAndBook() {
        terminal.rooms.verdicts.add(new Verdict(
                "payments",
                "mttr",
                new Period(PeriodKind.WEEK, MONDAY),
                VerdictKind.NO_DATA,
                "a rule, \"quoted\"",
                "sentence",
                "b00c",
                false,
                EVIDENCE));
        assertThat(terminal.type("verdicts")).isZero();
        assertThat(terminal.out).hasToString("""
                        team,kpi,period,start,verdict,rule,book
                        payments,mttr,week,2026-03-02,NO_DATA,"a rule, ""quoted\""",b00c
                        """);
    }

    private void investigation(String kpi, Case.State state, String opened, String owner) {
        var at = Instant.parse(opened);
        var changed = Instant.parse("2026-03-10T09:30:00Z");
        var kind = Case.Kind.INVESTIGATION;
        var kept = new Case(
                "",
                "payments",
                kpi,
                kind,
                state,
                Priority.IMPORTANT,
                "r",
                "s",
                MONDAY,
                MONDAY,
                at,
                changed,
                null,
                owner,
                "",
                null,
                null);
        terminal.rooms.cases().open(kept, new CaseMove("", at, "opened", "kpi-governor", ""));
    }

    @Test
    void casesArePrintedWithTheirTimesInUtc() {
        investigation("mttr", Case.State.ACKNOWLEDGED, "2026-03-09T08:00:00Z", "owner@example.com");
        investigation("mttr", Case.State.RESOLVED, "2026-03-10T08:00:00Z", null);
        assertThat(terminal.type("cases")).isZero();
        assertThat(terminal.out).hasToString("""
                        id,team,kpi,kind,state,opened,changed,owner
                        C-1,payments,mttr,investigation,acknowledged,2026-03-09T08:00:00Z,2026-03-10T09:30:00Z,owner@example.com
                        C-2,payments,mttr,investigation,resolved,2026-03-10T08:00:00Z,2026-03-10T09:30:00Z,
                        """);
    }

    @Test
    void aPreviewIsATableWithTheTimesOfEachPerson() {
        investigation("mttr", Case.State.OPEN, "2026-03-09T08:00:00Z", "owner@example.com");
        terminal.rooms.lines.add(new Preview.Line(
                Instant.parse("2026-03-09T08:00:00Z"),
                ZoneId.of("Europe/Berlin"),
                "ada@example.com",
                "opened",
                "at once",
                true,
                "owner, who is away until 12 Mar 2026",
                List.of()));
        terminal.rooms.lines.add(new Preview.Line(
                null,
                ZoneId.of("Asia/Tokyo"),
                "head@example.com",
                "unanswered",
                "step 2: head after 8h",
                false,
                "",
                List.of("it moves with nps (C-2), whose objective it serves")));
        assertThat(terminal.type("cases", "C-1", "--preview", "--as-of", "2026-03-09T09:00:00Z"))
                .isZero();
        assertThat(terminal.out.toString().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .containsExactly(
                        "C-1, mttr of payments, as of 2026-03-09T09:00:00Z",
                        "when | who | what | step | held back by",
                        Days.moment(Instant.parse("2026-03-09T08:00:00Z"), ZoneId.of("Europe/Berlin"))
                                + " | ada@example.com (for owner, who is away until 12 Mar 2026) | opened (told)"
                                + " | at once | –",
                        "when that is over | head@example.com | unanswered | step 2: head after 8h"
                                + " | it moves with nps (C-2), whose objective it serves");
        assertThat(terminal.rooms.asked).contains("preview C-1 2026-03-09T09:00:00Z");
    }

    @Test
    void aPreviewNeedsACaseThatIsThere() {
        assertThat(terminal.type("cases", "--preview")).isEqualTo(2);
        assertThat(terminal.type("cases", "C-99", "--preview")).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("write cases C-12 --preview", "there is no case `C-99`");
    }

    @Test
    void silencesArePrintedWithWhoWantedThemAndWhy() {
        assertThat(terminal.type("silences")).isZero();
        assertThat(terminal.out).hasToString("""
                        id,team,kpi,from,until,ended,by,reason
                        S-1,payments,,2026-03-09T08:00:00Z,2026-03-10T08:00:00Z,,ada@example.com,a freeze
                        """);
    }

    @Test
    void casesAreChosenByTheDayOfTheirOpeningAndByBeingOpen() {
        investigation("mttr", Case.State.OPEN, "2026-03-09T23:59:00Z", null);
        investigation("ci-duration", Case.State.OPEN, "2026-03-10T00:00:00Z", null);
        investigation("lead-time-for-changes", Case.State.RESOLVED, "2026-03-09T08:00:00Z", null);
        terminal.type("cases", "--open", "--to", "2026-03-09");
        assertThat(terminal.out.toString().lines()).hasSize(2).anyMatch(line -> line.startsWith("C-1,"));
    }

    @Test
    void aSlipInANameIsToldRatherThanAnEmptyTable() {
        assertThat(terminal.type("verdicts", "--team", "paymens")).isEqualTo(2);
        assertThat(terminal.errors().get(0))
                .isEqualTo("kpi-governor: there is no team `paymens` — did you mean `payments`?");
        assertThat(terminal.out.toString()).isEmpty();
    }

    @Test
    void aTeamWithoutRowsYetIsNoMistake() {
        assertThat(terminal.type("readings", "--team", "payments", "--kpi", "mttr"))
                .isZero();
        assertThat(terminal.out).hasToString("team,kpi,period,start,value,n\n");
    }

    @Test
    void theRoomsAreClosedAfterwards() {
        terminal.type("readings");
        terminal.type("readings", "--team", "nobody");
        assertThat(terminal.rooms.asked).containsExactly("close", "close");
    }

    private Output printing(OutputStream stream) {
        IntStream.range(0, 10_000).forEach(i -> reading("mttr", PeriodKind.WEEK, MONDAY.plusWeeks(i), i + 0.5, i));
        return new Output(stream);
    }

    @Test
    void aReaderThatGoesAwayEndsTheTableQuietly() {
        var pipe = new BreakingStream("Broken pipe");
        assertThat(Commands.run(Commands.over(terminal, false), printing(pipe), "readings"))
                .isZero();
        assertThat(pipe.offered).isLessThan(100_000);
    }

    @Test
    void aDiskThatIsFullIsAFailure() {
        var disk = new BreakingStream("No space left on device");
        assertThat(Commands.run(Commands.over(terminal, false), printing(disk), "readings"))
                .isEqualTo(1);
    }

    /** Takes nothing, as a pipe does that {@code head} has left. */
    private static final class BreakingStream extends OutputStream {
        private final String why;
        private int offered;

        BreakingStream(String why) {
            this.why = why;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(why);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            offered += length;
            throw new IOException(why);
        }
    }
}
