package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kpigovernor.measure.Reading;

/** Series whose verdict at the end is known, from outside the repository, through the whole shipped book. */
class LabelledVerdictsTest {
    private static final Path FILE = Path.of("../shared/signals/labelled-open.csv");

    @TestFactory
    Stream<DynamicTest> theShippedRulesGiveTheVerdictThatIsDue() throws IOException {
        assumeTrue(Files.exists(FILE), "the labelled series aren't here");
        Map<String, List<CSVRecord>> series = new LinkedHashMap<>();
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(FILE))) {
            parser.forEach(row -> series.computeIfAbsent(row.get("id"), id -> new ArrayList<>())
                    .add(row));
        }
        return series.entrySet().stream().map(one -> {
            var first = one.getValue().get(0);
            return DynamicTest.dynamicTest(
                    one.getKey() + " " + first.get("kpi") + " " + first.get("story"),
                    () -> assertThat(verdict(first.get("kpi"), one.getValue()))
                            .hasToString(first.get("verdict_at_end")));
        });
    }

    private static VerdictKind verdict(String kpi, List<CSVRecord> rows) {
        var readings = new MemoryReadings();
        rows.forEach(row -> readings.kept.add(reading(kpi, row)));
        var team = Teams.product("shop", kpi);
        var last = MemoryReadings.week(rows.size() - 1);
        var facts = new WeeklySeries(readings, ShippedBook.BOOK.catalogue()).facts(team, last, any -> true);
        return ShippedBook.BOOK
                .judge(last.ends(team.zone()), List.of(facts))
                .verdicts()
                .get(0)
                .kind();
    }

    private static Reading reading(String kpi, CSVRecord row) {
        var value = row.get("value").isEmpty() ? null : Double.valueOf(row.get("value"));
        var n = row.get("n").isEmpty() ? 0 : Long.parseLong(row.get("n"));
        return new Reading("shop", kpi, MemoryReadings.week(Integer.parseInt(row.get("week"))), value, n, Map.of(), 1);
    }
}
