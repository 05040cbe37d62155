package org.kpigovernor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;
import org.kpigovernor.app.demo.organisation.Story;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.config.ConfigurationLoader;
import org.kpigovernor.judge.RuleBook;

class DemoHomeTest {
    private static final Path SHIPPED = Path.of(".");
    private static final DemoHome.Ports PORTS = new DemoHome.Ports(18080, 12525);

    private final MadeUpOrganisation organisation = organisation(6);

    private static MadeUpOrganisation organisation(int teams) {
        return new MadeUpOrganisation(1, teams, 26, Instant.parse("2026-11-18T09:30:00Z"));
    }

    @Test
    void theServiceReadsItWithoutAProblemAndKnowsEveryKpi() {
        try (var home = DemoHome.temporary().write(SHIPPED, organisation, DemoSecrets.fresh(), PORTS)) {
            var known = RuleBook.load(home.folder().resolve("rules")).catalogue().kpis().stream()
                    .map(KpiDefinition::id)
                    .collect(Collectors.toSet());
            var configuration = ConfigurationLoader.load(home.folder(), known, Map.of());
            assertThat(configuration.organisation().teams()).hasSize(6);
            assertThat(configuration.ingest().trust()).containsOnlyKeys(DemoSecrets.SOURCES);
            assertThat(configuration.smtp().port()).isEqualTo(12525);
            assertThat(configuration.reviews().schedules()).hasSize(4);
            assertThat(configuration.initiatives())
                    .extracting(Initiative::kpi)
                    .containsExactly("deployment-frequency", "change-failure-rate");
        }
    }

    @Test
    void theBadlyGovernedTeamHasTwelveKpisNoOwnerAndATargetWithoutABaseline() {
        var index = Story.BADLY_GOVERNED.ordinal();
        var team = MadeUpConfiguration.of(organisation).organisation().teams().get(index);
        assertThat(team.kpis()).hasSize(12);
        assertThat(team.owner()).isNull();
        assertThat(team.targets().get("lines-of-code").baseline()).isNull();
    }

    @Test
    void anyNumberOfTeamsMakesAReadableConfiguration() {
        for (var teams : new int[] {1, 3, 4, 20}) {
            assertThat(MadeUpConfiguration.of(organisation(teams))
                            .organisation()
                            .teams())
                    .hasSize(teams);
        }
    }

    @Test
    void nothingOfItIsLeftAfterwards() {
        var home = DemoHome.temporary().write(SHIPPED, organisation, DemoSecrets.fresh(), PORTS);
        home.close();
        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void itIsLeftWhereItWasAskedFor(@TempDir Path temporary) {
        var folder = temporary.resolve("playground");
        try (var home = DemoHome.kept(folder).write(SHIPPED, organisation, DemoSecrets.fresh(), PORTS)) {
            assertThat(home.folder()).isEqualTo(folder);
        }
        assertThat(folder.resolve("rules/owners.csv")).exists();
        assertThatThrownBy(() -> DemoHome.kept(folder))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("isn't empty");
    }

    @Test
    void aHomeWithoutRulesIsAProblemThatSaysWhatToDo(@TempDir Path empty) {
        assertThatThrownBy(() -> DemoHome.temporary().write(empty, organisation, DemoSecrets.fresh(), PORTS))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("rules")
                .hasMessageContaining("--home");
    }
}
