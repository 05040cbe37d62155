package org.kpigovernor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;

/**
 * What another project made of the same records, held against ours. Each difference stands in a table in {@code src/docs/comparisons}
 * with its reason: one that doesn't, or one in the table that is none any more, fails.
 */
public final class Comparison {
    private static final Path ORACLES = Path.of("../shared/corpus/oracles");
    private final String table;
    private final Set<String> differences = new TreeSet<>();

    /** Skips the test, saying so, where the other project's tables aren't there. */
    public Comparison(String table) {
        Assumptions.assumeTrue(Files.isDirectory(ORACLES), "the tables to compare with aren't in " + ORACLES);
        this.table = table;
    }

    /** The rows of a file of the corpus's oracles. */
    public static List<Map<String, String>> rows(String file) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(ORACLES.resolve(file));
                var parser = format.parse(reader)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }

    /** A file of the corpus that no table is in. */
    public static byte[] file(String name) throws IOException {
        return Files.readAllBytes(ORACLES.resolveSibling(name));
    }

    /** Compares one value; an empty text is none. */
    public void hold(String row, String column, Object theirs, Object ours) {
        if (!Objects.equals(String.valueOf(theirs), String.valueOf(ours))) {
            differences.add("%s | %s | %s | %s | %s".formatted(table, row, column, word(theirs), word(ours)));
        }
    }

    private static String word(Object value) {
        return String.valueOf(value).isEmpty() ? "nothing" : String.valueOf(value);
    }

    /** Holds what differed against what the document says of this table. */
    public void isAsTold(String document) throws IOException {
        var told = Files.readAllLines(Path.of("src/docs/comparisons", document)).stream()
                .filter(line -> line.startsWith("| " + table + " | "))
                .map(line -> line.substring(2, line.lastIndexOf(" | ")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(differences).isEqualTo(told);
    }
}
