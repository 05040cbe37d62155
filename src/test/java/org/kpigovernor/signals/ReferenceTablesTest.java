package org.kpigovernor.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tables from the literature, from outside the repository: each row is computed from its parameters. */
class ReferenceTablesTest {
    private static final Path FILE = Path.of("../shared/signals/reference-tables.csv");

    @TestFactory
    Stream<DynamicTest> everyRowOfTheTablesIsComputed() throws IOException {
        assumeTrue(Files.exists(FILE), "the reference tables aren't here");
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(FILE))) {
            return parser.getRecords().stream().map(ReferenceTablesTest::test);
        }
    }

    private static DynamicTest test(CSVRecord row) {
        var parameters = row.get("parameters");
        return DynamicTest.dynamicTest(row.getRecordNumber() + " " + row.get("case") + " " + parameters, () -> {
            assumeFalse(row.get("status").equals("CHECK"), "the row disagrees with its source");
            assertThat(ReferenceRow.compute(row.get("case"), parameters))
                    .isEqualTo(Double.parseDouble(row.get("expected")), within(tolerance(row)));
        });
    }

    /** As stated; a value with so many decimals was rounded to them, which may be more than the tolerance. */
    private static double tolerance(CSVRecord row) {
        int decimals = new BigDecimal(row.get("expected")).scale();
        double rounding = decimals >= 7 ? 0.5 * Math.pow(10, -decimals) : 0;
        return Double.parseDouble(row.get("tolerance")) + rounding;
    }
}
