package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Initiative;

class InitiativesFileTest {
    @TempDir
    Path folder;

    private ConfigHome home;

    @BeforeEach
    void twoTeams() {
        home = ConfigHome.at(folder).with("teams.yaml", """
                teams:
                  - { id: payments, kpis: [mttr, lead-time-for-changes] }
                  - { id: search, kpis: [mttr] }
                """);
    }

    @Test
    void whatIsLeftOutHasDefaults() {
        home.with("initiatives.yaml", """
                initiatives:
                  - { id: runbooks, what: Runbooks, introduced: 2026-03-04, teams: [payments, search], kpi: mttr }
                  - id: small-changes
                    what: Smaller changes
                    introduced: 2026-05-01
                    rollout: 3
                    teams: [payments]
                    kpi: lead-time-for-changes
                    by: 25 %
                    baseline-weeks: 12
                    weeks: 10
                """);
        assertThat(home.load().initiatives())
                .containsExactly(
                        new Initiative(
                                "runbooks",
                                "Runbooks",
                                LocalDate.of(2026, 3, 4),
                                1,
                                List.of("payments", "search"),
                                "mttr",
                                null,
                                8,
                                8),
                        new Initiative(
                                "small-changes",
                                "Smaller changes",
                                LocalDate.of(2026, 5, 1),
                                3,
                                List.of("payments"),
                                "lead-time-for-changes",
                                0.25,
                                12,
                                10));
    }

    @Test
    void theFileMayBeMissing() {
        assertThat(home.load().initiatives()).isEmpty();
    }

    @Test
    void everyMistakeIsToldWithItsLineAndTheNearestName() {
        home.with("initiatives.yaml", """
                initiatives:
                  - { id: a, what: A, introduced: 2026-03-04, teams: [payment], kpi: mtr }
                  - { id: a, what: A, introduced: 2026-03-04, teams: [search], kpi: lead-time-for-changes }
                  - { id: Big One, what: A, introduced: March, kpi: mttr, teems: [search] }
                  - { id: c, introduced: 2026-03-04, teams: [search], kpi: mttr, by: lots, weeks: 3, rollout: -1 }
                  - { id: a, what: A, introduced: 2026-03-04, teams: [search], kpi: mttr, by: 0 }
                """);
        assertThat(home.problems())
                .containsExactlyInAnyOrder(
                        "config/initiatives.yaml:2: no KPI `mtr` is defined — did you mean `mttr`?",
                        "config/initiatives.yaml:2: there is no team `payment` — did you mean `payments`?",
                        "config/initiatives.yaml:3: initiative id `a` is used twice — give one of them another",
                        "config/initiatives.yaml:3: team `search` isn't governed by KPI `lead-time-for-changes` — add it to the team's `kpis`, or name another",
                        "config/initiatives.yaml:4: an initiative needs `teams` — the ids of the teams that it was introduced for, such as [payments]",
                        "config/initiatives.yaml:4: `id` `Big One` is not an id — use lower-case letters, digits and hyphens, such as contract-tests",
                        "config/initiatives.yaml:4: `introduced` `March` is not a day — write it as 2026-12-31",
                        "config/initiatives.yaml:4: `teems` is not a known key — did you mean `teams`?",
                        "config/initiatives.yaml:5: an initiative needs `what` — as people call it, such as Contract tests",
                        "config/initiatives.yaml:5: `rollout` `-1` is not a number of weeks — write a whole number, 0 to 26",
                        "config/initiatives.yaml:5: `weeks` `3` is not a number of weeks — write a whole number, 4 to 52",
                        "config/initiatives.yaml:5: `by` `lots` is not a number — write it with digits and a point, such as 12.5",
                        "config/initiatives.yaml:6: `by` `0` is not an improvement — write it in per cent, such as 20 %",
                        "config/initiatives.yaml:6: initiative id `a` is used twice — give one of them another");
    }

    @Test
    void theCommentedExampleIsFineOnceItIsNoComment() throws IOException {
        var shipped = Files.readString(Path.of("config/initiatives.yaml"));
        var example = shipped.substring(shipped.indexOf("# initiatives:")).replaceAll("(?m)^# ", "");
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/initiatives.yaml"), example);
        Files.copy(
                Path.of("config/teams.yaml"),
                folder.resolve("config/teams.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(ConfigurationLoader.load(folder, null, Map.of()).initiatives())
                .extracting(Initiative::id, Initiative::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("contract-tests", 0.2));
    }
}
