package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void everyMistakeIsToldInItsLine() {
        assertThat(home.with("people.yaml", """
                        people:
                          - { mail: ada, left: 2026-10-31 }
                          - { mail: bela@example.com }
                          - { mail: chidi@example.com, left: soon }
                          - { mail: dina@example.com, leaves: 2026-10-31, left: 2026-10-31 }
                          - { mail: DINA@example.com, left: 2026-11-30 }
                          - { left: 2026-11-30 }
                        """).problems())
                .containsExactly(
                        "config/people.yaml:2: `mail` `ada` is not a mail address — write it as name@example.com",
                        "config/people.yaml:3: `left` is missing — write the last day, such as left: 2026-10-31",
                        "config/people.yaml:4: `left` `soon` is not a day — write it as 2026-12-31",
                        "config/people.yaml:5: `leaves` is not a known key — known here: mail, left",
                        "config/people.yaml:6: `DINA@example.com` is listed twice — keep one of them",
                        "config/people.yaml:7: `mail` is missing — write it as name@example.com");
    }
}
