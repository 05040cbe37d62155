package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The readings of random histories stay what they were, to the last digit. What they were was written down by the formulas that stood in
 * Java before definitions became rows; a change of meaning changes this file, and shows there what it changes.
 */
@Tag("database")
class SameReadingsTest {
    private static final Path KNOWN = Path.of("src/test/resources/measure/random-histories.csv");

    @Test
    void theShippedDefinitionsMeasureARandomHistoryAsTheyAlwaysDid() throws IOException {
        var lines = new ArrayList<String>();
        for (long seed = 11; seed <= 16; seed++) {
            try (var bench = new Bench().in("Europe/Berlin")) {
                if (seed % 2 == 0) {
                    parameters(bench);
                }
                bench.record(RandomHistory.of(new Random(seed))).refresh();
                lines.addAll(written(seed, bench));
            }
        }
        if (System.getenv("WRITE_KNOWN_READINGS") != null) {
            Files.createDirectories(KNOWN.getParent());
            Files.write(KNOWN, lines);
        }
        assertThat(lines).hasSizeGreaterThan(400).containsExactlyElementsOf(Files.readAllLines(KNOWN));
    }

    private static void parameters(Bench bench) {
        bench.with("merge-frequency", Map.of("authors-window", "2w", "include-bots", "true"))
                .with("cycle-time", Map.of("include-bots", "true"))
                .with("change-failure-rate", Map.of("blame-window", "90h"))
                .with("rework-rate", Map.of("include-bots", "true", "rework-pattern", "hotfix"));
    }

    private static List<String> written(long seed, Bench bench) {
        return bench.all().stream()
                .map(reading -> String.join(
                        ",",
                        "" + seed,
                        reading.team(),
                        reading.kpi(),
                        reading.period().kind() + "",
                        reading.period().start() + "",
                        reading.value() + "",
                        reading.n() + "",
                        new TreeMap<>(reading.parts()).toString()))
                .toList();
    }
}
