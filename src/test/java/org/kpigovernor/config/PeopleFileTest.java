package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Absence;
import org.kpigovernor.catalogue.Holidays;

class PeopleFileTest {
    @TempDir
    Path folder;

    private ConfigHome home;

    @BeforeEach
    void aHomeFolder() {
        home = ConfigHome.at(folder);
    }

    @Test
    void nobodyHasLeftWithoutAFile() {
        assertThat(home.load().organisation().departures()).isEmpty();
    }

    @Test
    void whoLeftIsKnownWhateverTheCaseOfTheAddress() {
        home.with("people.yaml", """
                people:
                  - { mail: Ada@example.com, left: 2026-10-31 }
                """);
        assertThat(home.load().organisation().departures())
                .isEqualTo(Map.of("ada@example.com", LocalDate.of(2026, 10, 31)));
    }

    @Test
    void aPersonHasHoursACalendarAndADeputyOfTheirOwn() {
        home.with("teams.yaml", "teams: [{ id: payments, manager: bela@example.com }]\n")
                .with("calendars/london.ics", """
                        BEGIN:VCALENDAR
                        BEGIN:VEVENT
                        DTSTART;VALUE=DATE:20261228
                        END:VEVENT
                        END:VCALENDAR
                        """)
                .with("people.yaml", """
                        people:
                          - mail: ada@example.com
                            name: Ada
                            zone: Europe/London
                            working-hours: Mon-Thu 08:00-16:00
                            calendar: calendars/london.ics
                            deputy: Bela@example.com
                            away: [{ from: 2026-12-21, to: 2026-12-24 }]
                        """);
        var ada = home.load().organisation().people().person("ADA@example.com");
        assertThat(ada.name()).isEqualTo("Ada");
        assertThat(ada.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(ada.workingHours())
                .returns(
                        LocalTime.of(16, 0),
                        hours -> Objects.requireNonNull(hours).to());
        assertThat(ada.holidays()).isEqualTo(new Holidays(Set.of(LocalDate.of(2026, 12, 28))));
        assertThat(ada.deputy()).isEqualTo("Bela@example.com");
        assertThat(ada.absence(LocalDate.of(2026, 12, 20))).isEmpty();
        assertThat(ada.absence(LocalDate.of(2026, 12, 24))).isPresent();
        assertThat(ada.absence(LocalDate.of(2026, 12, 25))).isEmpty();
    }

    @Test
    void whoHasLeftIsAwayForGood() {
        home.with("people.yaml", "people: [{ mail: ada@example.com, left: 2026-10-31 }]\n");
        var ada = home.load().organisation().people().person("ada@example.com");
        assertThat(ada.absence(LocalDate.of(2026, 10, 31))).isEmpty();
        assertThat(ada.absence(LocalDate.of(2026, 11, 1))).contains(new Absence(LocalDate.of(2026, 11, 1), null));
    }

    @Test
    void whoStandsInForWhomIsCheckedTogether() {
        assertThat(home.with("teams.yaml", "teams: [{ id: payments, owner: ada@example.com }]\n")
                        .with("people.yaml", """
                                people:
                                  - { mail: bela@example.com, deputy: adda@example.com }
                                  - { mail: chidi@example.com, deputy: dina@example.com }
                                  - { mail: dina@example.com, deputy: emre@example.com }
                                  - { mail: emre@example.com, deputy: chidi@example.com }
                                  - { mail: finn@example.com, deputy: chidi@example.com }
                                  - { mail: gia@example.com, deputy: gia@example.com }
                                """)
                        .problems())
                .containsExactly(
                        "config/people.yaml:2: `deputy` `adda@example.com` is nobody whom this file or teams.yaml names"
                                + " — did you mean `ada@example.com`?",
                        "config/people.yaml:3: people stand in for each other in a circle: chidi@example.com →"
                                + " dina@example.com → emre@example.com → chidi@example.com"
                                + " — leave the last one without a `deputy`",
                        "config/people.yaml:7: people stand in for each other in a circle: gia@example.com →"
                                + " gia@example.com — leave the last one without a `deputy`");
    }

    @Test
    void daysOfAnAbsenceMustBeDaysInTheirOrder() {
        assertThat(home.with("people.yaml", """
                                people:
                                  - mail: ada@example.com
                                    away:
                                      - { from: 2026-12-24, to: 2026-12-21 }
                                      - { from: 2026-02-30, to: 2026-03-01 }
                                      - { from: 2026-12-24 }
                                """).problems())
                .containsExactly(
                        "config/people.yaml:4: `away` ends on 2026-12-21, before it begins on 2026-12-24"
                                + " — exchange the two days",
                        "config/people.yaml:5: `from` `2026-02-30` is not a day — write it as 2026-12-31",
                        "config/people.yaml:6: `to` of `away` is missing"
                                + " — write { from: 2026-12-21, to: 2027-01-03 }, both days included");
    }

    @Test
    void everyMistakeIsToldInItsLine() {
        assertThat(home.with("people.yaml", """
                        people:
                          - { mail: ada, left: 2026-10-31 }
                          - { mail: bela@example.com, deputy: chidi }
                          - { mail: chidi@example.com, left: soon }
                          - { mail: dina@example.com, leaves: 2026-10-31, left: 2026-10-31 }
                          - { mail: DINA@example.com, left: 2026-11-30 }
                          - { left: 2026-11-30 }
                        """).problems())
                .containsExactly(
                        "config/people.yaml:2: `mail` `ada` is not a mail address — write it as name@example.com",
                        "config/people.yaml:3: `deputy` `chidi` is not a mail address — write it as name@example.com",
                        "config/people.yaml:4: `left` `soon` is not a day — write it as 2026-12-31",
                        "config/people.yaml:5: `leaves` is not a known key — known here: mail, name, zone, working-hours, calendar, deputy, away, left",
                        "config/people.yaml:6: `DINA@example.com` is listed twice — keep one of them",
                        "config/people.yaml:7: `mail` is missing — write it as name@example.com");
    }
}
