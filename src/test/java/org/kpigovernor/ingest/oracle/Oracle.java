package org.kpigovernor.ingest.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.kpigovernor.events.Build;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Polled;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Translation;

/**
 * Records of a source with what another project makes of them, and where that differs from what we make of them: every difference is
 * listed in {@code src/docs/comparisons} with its reason, and nothing is listed that isn't one.
 */
final class Oracle {
    private static final Path FOLDER = Path.of("../shared/corpus/oracles");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final SortedSet<String> differences = new TreeSet<>();

    private Oracle(String name) {
        this.name = name;
    }

    /** Skips the test where the tables aren't. */
    static Oracle of(String name) {
        Path folder = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "the tables of " + folder + " aren't there");
        return new Oracle(name);
    }

    List<CSVRecord> table(String file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(FOLDER.resolve(name).resolve(file), StandardCharsets.UTF_8, format)) {
            return rows.getRecords();
        }
    }

    String text(String file) throws IOException {
        return Files.readString(FOLDER.resolve(name).resolve(file));
    }

    static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    /** What we make of a record; empty if it says nothing yet. It must not be malformed. */
    static Optional<Build> build(String source, String kind, Map<String, Object> about, JsonNode record) {
        byte[] body = JSON.valueToTree(new TreeMap<>(Map.of("about", about, "record", record)))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Delivery delivery = new Delivery(source, "d", Map.of(Polled.HEADER, kind), body, Instant.EPOCH);
        Translation translation = Sample.translator(source).translate(delivery);
        assertThat(translation).isNotInstanceOf(Translation.Untranslatable.class);
        return translation instanceof Translation.Events said
                ? said.events().stream()
                        .filter(Build.class::isInstance)
                        .map(Build.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /** Puts down what differs; nothing is written as a dash. */
    void compare(String record, String column, @Nullable Object theirs, @Nullable Object ours) {
        String one = theirs == null || theirs.toString().isEmpty() ? "–" : theirs.toString();
        String other = ours == null || ours.toString().isEmpty() ? "–" : ours.toString();
        if (!one.equals(other)) {
            differences.add("| `%s` | %s | %s | %s | %s |".formatted(name, record, column, one, other));
        }
    }

    /** The differences are exactly those that the document lists. */
    void isHeldBy(String document) throws IOException {
        try (var lines = Files.lines(Path.of("src/docs/comparisons").resolve(document))) {
            assertThat(lines.filter(line -> line.startsWith("| `" + name + "` |"))
                            .sorted())
                    .containsExactlyElementsOf(differences);
        }
    }
}
