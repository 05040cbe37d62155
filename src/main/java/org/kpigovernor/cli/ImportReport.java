package org.kpigovernor.cli;

import java.time.Duration;
import java.util.List;
import org.kpigovernor.catalogue.Problem;

/**
 * What came of importing a file.
 *
 * @param deliveries lines that are deliveries
 * @param fresh how many of them hadn't been there already
 * @param taking how long it took to take them in, before anything was governed
 * @param deadLetters how many couldn't be translated
 * @param rounds governance rounds that were run over the history
 * @param problems lines that aren't deliveries; the others count all the same
 */
public record ImportReport(
        long deliveries, long fresh, Duration taking, long deadLetters, int rounds, List<Problem> problems) {
    /** How many deliveries were taken in a second. */
    public long deliveriesASecond() {
        return deliveries * 1_000 / Math.max(1, taking.toMillis());
    }
}
