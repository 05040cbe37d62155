package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Target;

class TeamsFileTest {
    @TempDir
    Path folder;

    private ConfigHome home;

    @BeforeEach
    void aHomeFolder() {
        home = ConfigHome.at(folder);
    }

    private List<String> teams(String text) {
        return home.with("teams.yaml", text).problems();
    }

    @Test
    void everyKeyOfATeamIsRead() {
        home.with("teams.yaml", """
                teams:
                  - id: payments
                    name: Payments
                    kind: platform
                    zone: Europe/Berlin
                    working-hours: Mon,Wed 10:00-16:00
                    owner: owner@example.com
                    manager: manager@example.com
                    head: head@example.com
                    kpis: [mttr, deployment-frequency]
                    owners: { mttr: on-call@example.com }
                    targets:
                      mttr: 1
                      lead-time-for-changes: { value: 24, baseline: 40.5, by: 2026-12-31 }
                """);
        var team = home.load().organisation().team("payments").orElseThrow();
        assertThat(team.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(team.workingHours().days()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
        assertThat(team.workingHours().to()).isEqualTo(LocalTime.of(16, 0));
        assertThat(team.ownerOf("mttr")).isEqualTo("on-call@example.com");
        assertThat(team.ownerOf("deployment-frequency")).isEqualTo("owner@example.com");
        assertThat(team.kpis()).containsExactly("mttr", "deployment-frequency");
        assertThat(team.targets())
                .containsEntry("mttr", new Target(1, null, null))
                .containsEntry("lead-time-for-changes", new Target(24, 40.5, LocalDate.of(2026, 12, 31)));
    }

    @Test
    void anIdAloneMakesATeam() {
        var team = home.load().organisation().team("payments").orElseThrow();
        assertThat(team.name()).isEqualTo("payments");
        assertThat(team.kind()).isEqualTo("product");
        assertThat(team.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(team.owner()).isNull();
        assertThat(team.workingHours().days()).hasSize(5);
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsLineAndWhatToDo() {
        assertThat(teams("""
                        teams:
                          - id: Payments
                            zone: Europe/Berln
                            owner: owner_example.com
                            mannager: manager@example.com
                            working-hours: 9 to 5
                            kpis: [lead-time-for-change, mttr, mttr]
                            owners: { mttr: nobody }
                            targets: { mttr: fast }
                          - name: Nameless
                        """))
                .containsExactly(
                        "config/teams.yaml:2: `id` `Payments` is not a team id — use lower-case letters, digits and hyphens, such as payments-api",
                        "config/teams.yaml:3: `zone` `Europe/Berln` is not a known time zone — did you mean `Europe/Berlin`?",
                        "config/teams.yaml:4: `owner` `owner_example.com` is not a mail address — write it as name@example.com",
                        "config/teams.yaml:5: `mannager` is not a known key — did you mean `manager`?",
                        "config/teams.yaml:6: `working-hours` `9 to 5` is not working hours — write it as Mon-Fri 09:00-17:30, or Mon,Wed 10:00-16:00",
                        "config/teams.yaml:7: no KPI `lead-time-for-change` is defined — did you mean `lead-time-for-changes`?",
                        "config/teams.yaml:7: KPI `mttr` is listed twice — keep one of them",
                        "config/teams.yaml:8: `owners` `nobody` is not a mail address — write it as name@example.com",
                        "config/teams.yaml:9: `mttr` `fast` is not a number — write it with digits and a point, such as 12.5",
                        "config/teams.yaml:10: `id` is missing — give the team a short id such as payments");
    }

    @Test
    void aMistakeKnowsItsColumn() {
        home.with("teams.yaml", "teams: [{ id: payments, zone: Mars }]");
        assertThat(home.mistakes()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.column()).isEqualTo(31);
        });
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        assertThat(teams("teams:\n  - id: payments\n   name: Payments\n"))
                .singleElement()
                .asString()
                .startsWith("config/teams.yaml:3: isn't valid YAML: ")
                .endsWith("look at the indentation, quotes, brackets and colons here and in the line before");
        assertThat(teams("teams:\n\t- id: payments\n"))
                .singleElement()
                .asString()
                .startsWith("config/teams.yaml:2: isn't valid YAML: ")
                .endsWith("indent with spaces, not with tabs");
        assertThat(teams("teams:\n  - id: pay\u0007ments\n"))
                .containsExactly(
                        "config/teams.yaml:2: holds a character that YAML doesn't allow: U+0007 — delete it, or save the file as UTF-8");
    }

    @Test
    void aWrongTypeIsToldAsWhatItShouldBe() {
        assertThat(teams("teams: [{ id: payments, kpis: mttr, owners: [mttr], zone: [UTC] }]"))
                .containsExactly(
                        "config/teams.yaml:1: `kpis` must be a list, not a single value — write it as [one, another], or a line each after `- `",
                        "config/teams.yaml:1: `owners` must be a mapping of keys to values, not a list — write it as `key: value`, a line each",
                        "config/teams.yaml:1: `zone` must be a text, not a list");
        assertThat(teams("- id: payments"))
                .containsExactly(
                        "config/teams.yaml:1: `teams.yaml` must be a mapping of keys to values, not a list — write it as `key: value`, a line each");
    }

    @Test
    void anEmptyOrHostileMailAddressOrNameIsRefused() {
        assertThat(
                        teams(
                                "teams:\n  - id: a\n    owner: ''\n    head: \"a@b.c\\r\\nBcc: x@y.z\"\n    name: \"A\\nB\"\n  - b\n"))
                .hasSize(4)
                .satisfies(all -> {
                    assertThat(all.get(0)).startsWith("config/teams.yaml:3: `owner` `` is not a mail address");
                    assertThat(all.get(1)).startsWith("config/teams.yaml:4: `head` `a@b.c");
                    assertThat(all.get(2)).contains("must be one line of at most 100 characters");
                    assertThat(all.get(3))
                            .isEqualTo(
                                    "config/teams.yaml:6: a team must be a mapping of keys to values — write it as { id: payments }");
                });
    }

    @Test
    void aKeyThatIsThereTwiceIsToldOnce() {
        assertThat(teams("teams:\n  - id: payments\n    id: payouts\n"))
                .containsExactly("config/teams.yaml:3: `id` is there twice — keep one of them");
    }

    @Test
    void aTeamIdThatIsUsedTwiceNamesTheOtherPlace() {
        assertThat(teams("teams:\n  - id: payments\n  - id: payments\n"))
                .containsExactly(
                        "config/teams.yaml:3: team id `payments` is used twice — the other one is at config/teams.yaml:2");
    }

    @Test
    void withoutAFileOfTeamsNothingCanBeGoverned(@TempDir Path empty) {
        assertThat(new ConfigHome(empty, Map.of()).problems())
                .containsExactly(
                        "config/teams.yaml:0: there is no such file — list the teams in it, or name the right folder with --home");
    }

    @Test
    void includedFilesAddTheirTeams() {
        home.with("teams.yaml", "include: [asia.yaml, sub/europe.yaml]\nteams: [{ id: payments }]")
                .with("asia.yaml", "teams: [{ id: asia }]")
                .with("sub/europe.yaml", "teams: [{ id: europe }]");
        assertThat(home.load().organisation().teams()).extracting("id").containsExactly("payments", "asia", "europe");
    }

    @Test
    void includesInACircleAreToldWithTheirChain() {
        home.with("a.yaml", "include: [b.yaml]").with("b.yaml", "teams: []\ninclude:\n  - ./teams.yaml\n");
        assertThat(teams("include: [a.yaml]\nteams: [{ id: payments }]"))
                .containsExactly(
                        "config/b.yaml:3: files include each other in a circle: teams.yaml → a.yaml → b.yaml → teams.yaml — take this one out");
    }

    @Test
    void aMistakeInAnIncludedFileIsToldThere() {
        home.with("asia.yaml", "teams:\n  - id: asia\n    zone: Asia/Singapor\n");
        assertThat(teams("include: [asia.yaml, asia.yaml, afrika.yaml]\nteams: []"))
                .containsExactly(
                        "config/asia.yaml:3: `zone` `Asia/Singapor` is not a known time zone — did you mean `Asia/Singapore`?",
                        "config/teams.yaml:1: `asia.yaml` is included already — take this one out",
                        "config/teams.yaml:1: there is no file config/afrika.yaml to include — write its name as it stands in"
                                + " config, or take this line out");
    }

    @Test
    void anyKpiWillDoWhileTheRuleBookIsNotKnown() {
        home.with("teams.yaml", "teams: [{ id: payments, kpis: [whatever] }]");
        var configuration = ConfigurationLoader.load(folder, null, Map.of());
        assertThat(configuration.organisation().teams().get(0).kpis()).containsExactly("whatever");
    }
}
