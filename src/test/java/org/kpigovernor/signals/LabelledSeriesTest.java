package org.kpigovernor.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Scale;

/** Series whose verdict at the end is known, from outside the repository. */
class LabelledSeriesTest {
    private static final Path FILE = Path.of("../shared/signals/labelled-open.csv");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    @TestFactory
    Stream<DynamicTest> everyLabelledSeriesEndsAsItsLabelSays() throws IOException {
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
        return series.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey() + " " + one.getValue().get(0).get("kpi") + " "
                                + one.getValue().get(0).get("story"),
                        () -> assertThat(verdict(one.getValue()))
                                .isEqualTo(one.getValue().get(0).get("verdict_at_end"))));
    }

    private static String verdict(List<CSVRecord> rows) {
        var kpi = rows.get(0).get("kpi");
        var scale = switch (kpi) {
            case "cycle-time" -> Scale.DURATION;
            case "deployment-frequency" -> Scale.COUNT;
            default -> Scale.RATE;
        };
        var better = kpi.equals("cycle-time") || kpi.equals("change-failure-rate") ? Direction.LOWER : Direction.HIGHER;
        var points = rows.stream().map(LabelledSeriesTest::point).toList();
        var last = Signals.assess(points, scale, better, Policies.SHIPPED);
        return Policies.verdict(last.get(last.size() - 1));
    }

    private static Point point(CSVRecord row) {
        var value = row.get("value").isEmpty() ? null : Double.valueOf(row.get("value"));
        return new Point(
                FIRST.plusWeeks(Long.parseLong(row.get("week"))),
                value,
                row.get("n").isEmpty() ? 0 : Long.parseLong(row.get("n")),
                false);
    }
}
