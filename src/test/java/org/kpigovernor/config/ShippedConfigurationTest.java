package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.cases.EscalationSettings.Step;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Team;

class ShippedConfigurationTest {
    private final Configuration shipped = ConfigurationLoader.load(Path.of("."), null, Map.of());

    @Test
    void theShippedFilesAreFineAsTheyAre() {
        assertThat(shipped.organisation().teams()).extracting(Team::id).containsExactly("payments", "platform");
        assertThat(shipped.organisation().sources().team("github", "acme/cluster"))
                .isEqualTo("platform");
    }

    @Test
    void noSourceIsTrustedUntilItHasASecret() {
        assertThat(shipped.ingest().trust()).isEmpty();
    }

    @Test
    void theShippedFilesSayWhatIsInForceWithoutThem(@TempDir Path home) {
        var bare = ConfigHome.at(home).load();
        assertThat(shipped.escalations()).isEqualTo(bare.escalations());
        assertThat(shipped.smtp()).isEqualTo(bare.smtp());
        assertThat(shipped.port()).isEqualTo(bare.port());
        assertThat(shipped.host()).isEqualTo(bare.host());
        assertThat(shipped.baseUrl()).isEqualTo(bare.baseUrl());
        assertThat(shipped.reviews()).isEqualTo(bare.reviews());
        assertThat(shipped.initiatives()).isEqualTo(bare.initiatives()).isEmpty();
        assertThat(shipped.escalations().ladders().get(Priority.NON_NEGOTIABLE))
                .contains(new Step("manager", Duration.ofHours(4)));
    }
}
