package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.catalogue.ProblemsException;

/** Breaks the shipped files in thousands of ways. */
class BrokenFilesTest {
    private static final int WAYS = 500;
    private static final String NOISE = "{}[]:,-#&*!|>'\"%@`?\t\n \u0000<0aé…";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "teams.yaml",
                "sources.yaml",
                "reviews.yaml",
                "escalations.yaml",
                "service.yaml",
                "initiatives.yaml"
            })
    void whateverIsWrittenItIsReadOrToldWithItsPlace(String name, @TempDir Path folder) throws IOException {
        var shipped = Files.readString(Path.of("config", name));
        var home = ConfigHome.at(folder);
        var random = new Random(name.hashCode());
        var kinds = new TreeSet<Boolean>();
        for (var i = 0; i < WAYS; i++) {
            home.with(name, broken(shipped, random));
            kinds.add(isTold(home, name));
        }
        assertThat(kinds).containsExactly(false, true);
    }

    private static boolean isTold(ConfigHome home, String name) {
        try {
            ConfigurationLoader.load(home.home(), null, Map.of());
            return false;
        } catch (ProblemsException told) {
            assertThat(told.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.file()).isIn("config/" + name, "config/teams.yaml");
                assertThat(problem.what()).isNotBlank();
            });
            return true;
        }
    }

    private static String broken(String text, Random random) {
        var from = random.nextInt(text.length());
        var to = Math.min(text.length(), from + random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from);
            case 1 -> text.substring(0, from) + text.substring(to);
            case 2 -> text.substring(0, from) + text.substring(from, to).repeat(3) + text.substring(to);
            default -> text.substring(0, from) + NOISE.charAt(random.nextInt(NOISE.length())) + text.substring(to);
        };
    }
}
