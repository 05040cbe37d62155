package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.judge.VerdictKind.INVESTIGATE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Absence;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.Person;

/** People in several zones, with holidays, absences and deputies; the steps are owner, manager after 8 and head after 24 hours. */
@Tag("database")
class LadderTest {
    private final Timeline time = new Timeline(Samples.PAYMENTS);

    @AfterEach
    void close() {
        time.close();
    }

    @Test
    void eachStepWaitsInTheWorkingHoursOfWhomItLeadsTo() {
        time.person("manager", "America/New_York", null).person("head", "Asia/Tokyo", null);
        time.at("2026-06-08T09:00"); // Monday in Berlin: 03:00 in New York, 16:00 in Tokyo
        time.round(time.verdict("mttr", INVESTIGATE));
        assertThat(time.preview("C-1"))
                .containsExactly(
                        "2026-06-08T09:00 owner: opened, told",
                        "2026-06-08T17:00 manager: unanswered",
                        "2026-06-11T16:00 head: unanswered");
        assertThat(time.at("2026-06-08T22:59").round()).isEmpty();
        assertThat(time.at("2026-06-08T23:00").round()).containsExactly("manager: UNANSWERED C-1 mttr");
        assertThat(time.at("2026-06-11T08:59").round()).isEmpty();
        assertThat(time.at("2026-06-11T09:00").round()).containsExactly("head: UNANSWERED C-1 mttr");
    }

    @Test
    void theClockChangesInEachZoneWhenItDoesThere() {
        time.person("manager", "America/New_York", null);
        time.at("2026-03-06T15:00"); // Friday; New York changes its clock on Sunday 8 March, Berlin on 29 March
        time.round(time.verdict("mttr", INVESTIGATE));
        // 09:00 in New York: eight hours to 17:00 on that Friday; then one after the change
        assertThat(time.preview("C-1")).contains("2026-03-06T17:00 manager: unanswered");
        time.at("2026-03-06T16:00"); // 10:00 there: seven hours on Friday and one on Monday, when it is 10:00 there and
        // 15:00 here
        time.round(time.verdict("lead-time-for-changes", INVESTIGATE));
        assertThat(time.preview("C-2")).contains("2026-03-09T10:00 manager: unanswered");
        time.at("2026-03-06T23:00").round();
        assertThat(time.at("2026-03-09T14:59").round()).isEmpty();
        assertThat(time.at("2026-03-09T15:00").round()).hasSize(1);
    }

    @Test
    void whenTheClockIsTurnedBackWaitingKeepsTheOfficeHoursToo() {
        time.person("manager", "America/New_York", null);
        time.at("2026-10-30T20:00"); // Friday 15:00 in New York, which is five hours behind until Sunday, and six from
        // then on
        time.round(time.verdict("mttr", INVESTIGATE));
        assertThat(time.preview("C-1")).contains("2026-11-02T15:00 manager: unanswered");
        assertThat(time.at("2026-11-02T20:59").round()).isEmpty();
        assertThat(time.at("2026-11-02T21:00").round()).containsExactly("manager: UNANSWERED C-1 mttr");
    }

    @Test
    void holidaysOfThePersonDoNotCountAndThoseOfTheTeamDoForWhoHasNoneOfTheirOwn() {
        var easter = new Holidays(Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));
        time.team = Samples.withHolidays(Samples.PAYMENTS, easter);
        time.person("head", "Europe/Berlin", null);
        time.at("2026-04-02T13:00"); // Thursday before Easter
        time.round(time.verdict("mttr", INVESTIGATE));
        assertThat(time.preview("C-1"))
                .contains("2026-04-07T13:00 manager: unanswered", "2026-04-07T13:00 head: unanswered");
    }

    @Test
    void whoStandsInForSomebodyAwayIsToldForWhom() {
        time.person("owner", "Europe/Berlin", "ada", away("2026-06-01", "2026-06-12"))
                .person("ada", "Europe/London", null);
        time.at("2026-06-08T09:00");
        assertThat(time.round(time.verdict("mttr", INVESTIGATE)))
                .containsExactly("ada: OPENED C-1 mttr – For owner, who is away until 12 Jun 2026.");
    }

    @Test
    void theChainOfDeputiesIsFollowedToWhoIsThere() {
        time.person("manager", "Europe/Berlin", "ada", away("2026-06-01", "2026-06-12"))
                .person("ada", "Europe/Berlin", "bela", away("2026-06-08", "2026-06-08"))
                .person("bela", "Asia/Tokyo", null);
        time.at("2026-06-08T08:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        // Ada would be due at 17:00 on her day off, so it is Bela's: Monday 15:00 in Tokyo and eight hours of his
        assertThat(time.preview("C-1"))
                .contains("2026-06-09T15:00 bela: unanswered, for manager, who is away until 12 Jun 2026");
        assertThat(time.at("2026-06-09T08:00").round())
                .containsExactly("bela: UNANSWERED C-1 mttr – For manager, who is away until 12 Jun 2026.");
    }

    @Test
    void whoHasLeftIsStoodInForAsWell() {
        time.people.add(new Person(
                "owner@example.com",
                "owner",
                null,
                null,
                null,
                "ada@example.com",
                java.util.List.of(),
                LocalDate.of(2026, 5, 31)));
        time.at("2026-06-08T09:00");
        assertThat(time.round(time.verdict("mttr", INVESTIGATE)))
                .containsExactly("ada: OPENED C-1 mttr – For owner, who has left.");
    }

    @Test
    void whenNobodyIsThereTheNextStepIsToldAtOnceAndThatIsRecorded() {
        time.person("manager", "Europe/Berlin", null, away("2026-06-01", "2026-06-12"));
        time.at("2026-06-08T09:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        assertThat(time.preview("C-1"))
                .endsWith(
                        "2026-06-08T17:00 : nobody is there, so the next step is told at once,"
                                + " for manager, who is away until 12 Jun 2026",
                        "2026-06-08T17:00 head: unanswered");
        assertThat(time.held.ofCase("C-1")).isEmpty();
        assertThat(time.at("2026-06-08T17:00").round()).containsExactly("head: UNANSWERED C-1 mttr");
        assertThat(time.held.ofCase("C-1"))
                .singleElement()
                .returns(Hold.Kind.ABSENCE, HeldNews.Held::kind)
                .returns(
                        "nobody to tell: manager, who is away until 12 Jun 2026; the next step is told at once",
                        HeldNews.Held::why);
    }

    @Test
    void anOwnerWhoIsAwayWithoutADeputyIsStoodInForByTheManager() {
        time.person("owner", "Europe/Berlin", null, away("2026-06-01", "2026-06-12"));
        time.at("2026-06-08T09:00");
        assertThat(time.round(time.verdict("mttr", INVESTIGATE)))
                .containsExactly("manager: OPENED C-1 mttr – For owner, who is away until 12 Jun 2026.");
    }

    @Test
    void whoIsBackIsToldThemselves() {
        time.person("manager", "Asia/Tokyo", "ada", away("2026-06-01", "2026-06-08"));
        time.at("2026-06-08T09:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        // one hour is left in Tokyo on Monday; the manager is back on Tuesday, when the eight hours are over
        assertThat(time.at("2026-06-09T09:00").round()).containsExactly("manager: UNANSWERED C-1 mttr");
    }

    @Test
    void aRoundThatComesLateTellsWhoIsThereWhenItComes() {
        time.person("manager", "Europe/Berlin", "ada", away("2026-06-09", "2026-06-12"))
                .person("ada", "Europe/Berlin", null);
        time.at("2026-06-08T09:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        assertThat(time.at("2026-06-09T09:00").round())
                .containsExactly("ada: UNANSWERED C-1 mttr – For manager, who is away until 12 Jun 2026.");
    }

    @Test
    void anAnsweredCaseRemindsNobodyAndThePreviewSaysSo() {
        time.at("2026-06-08T09:00");
        time.round(time.verdict("mttr", INVESTIGATE));
        time.at("2026-06-08T10:00").desk().acknowledge("C-1", "owner@example.com", "");
        assertThat(time.preview("C-1")).allMatch(line -> line.endsWith("owner: opened, told"));
        var before = time.at("2026-06-08T09:30").now;
        assertThat(time.preview("C-1", before)).contains("2026-06-08T17:00 manager: unanswered");
    }

    @Test
    void whatThePreviewSaysIsWhatIsSent() {
        time.team = Samples.team("payments", ZoneId.of("Asia/Tokyo"));
        time.person("owner", "America/New_York", "ada", away("2026-06-01", "2026-06-12"))
                .person("manager", "Europe/Berlin", null);
        time.at("2026-06-08T09:00");
        time.composerFails(true);
        time.round(time.verdict("mttr", INVESTIGATE));
        var planned = time.escalations()
                .preview(time.cases.find("C-1").orElseThrow(), Samples.organisation(time.team), time.team, time.now)
                .lines();
        time.composerFails(false);
        for (var line : planned) {
            time.now = java.util.Objects.requireNonNull(line.at()).minusSeconds(1);
            time.round();
            time.now = line.at();
            time.round();
        }
        assertThat(time.outbox.find(null, null, 100)).hasSize(3);
    }

    private static Absence away(String from, String to) {
        return new Absence(LocalDate.parse(from), LocalDate.parse(to));
    }
}
