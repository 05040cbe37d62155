package org.kpigovernor.measure;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.TestDatabase;

/**
 * What measuring costs after one more delivery, with few and with many pull requests stored; {@code -Dpulls=} says how many are many. On H2
 * in files, or on PostgreSQL with {@code -Dtest.database=postgresql}, whose own processor time isn't seen here.
 */
@Tag("bench")
class MeasureBench {
    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("pulls", 1_000_000);
    private static final int WARM_UP = 150;
    private static final int MEASURED = 150;

    @TempDir
    private Path folder;

    @Test
    void measuringAfterOneMoreDeliveryCostsAsMuchWithALongHistory() {
        try (var few = open(FEW);
                var many = open(MANY)) {
            for (int i = 0; i < WARM_UP; i++) {
                few.oneMore();
                many.oneMore();
            }
            var ofFew = new Costs();
            var ofMany = new Costs();
            for (int i = 0; i < MEASURED; i++) {
                ofFew.add(few::oneMore);
                ofMany.add(many::oneMore);
            }
            ofFew.tell(FEW);
            ofMany.tell(MANY);
            System.out.printf(
                    "Ratio: CPU %.2f, elapsed %.2f%n", ofMany.cpu() / ofFew.cpu(), ofMany.elapsed() / ofFew.elapsed());
        }
    }

    /** What decision 33 weighs: both read the same thousand stale readings' contributions, in one statement. */
    @Test
    void aggregatingHereOrInTheDatabase() {
        try (var history = open(FEW)) {
            history.markAll();
            history.aggregatedHere();
            history.aggregatedThere();
            var here = new Costs();
            var there = new Costs();
            for (int i = 0; i < MEASURED; i++) {
                here.add(history::aggregatedHere);
                there.add(history::aggregatedThere);
            }
            System.out.printf(
                    "1,000 stale readings with %,d contributions: read and aggregated here %.2f CPU ms, %.2f ms elapsed; grouped by the"
                            + " database %.2f CPU ms, %.2f ms elapsed; its sum is a %s%n",
                    history.aggregatedHere(),
                    here.cpu(),
                    here.elapsed(),
                    there.cpu(),
                    there.elapsed(),
                    history.sumType());
        }
    }

    private LongHistory open(int pulls) {
        var began = System.nanoTime();
        var database = "postgresql".equals(System.getProperty("test.database"))
                ? TestDatabase.open()
                : Database.open(Database.embedded(folder.resolve("pulls-" + pulls)));
        var history = LongHistory.of(database, pulls);
        System.out.printf("%,d pull requests stored in %.0f s%n", pulls, (System.nanoTime() - began) / 1e9);
        return history;
    }

    /** Of one refresh after another. */
    private static final class Costs {
        private final long[] cpu = new long[MEASURED];
        private final long[] elapsed = new long[MEASURED];
        private int count;
        private int readings;

        void add(IntSupplier work) {
            var threads = ManagementFactory.getThreadMXBean();
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            readings += work.getAsInt();
            elapsed[count] = System.nanoTime() - before;
            cpu[count++] = threads.getCurrentThreadCpuTime() - cpuBefore;
        }

        double cpu() {
            return median(cpu);
        }

        double elapsed() {
            return median(elapsed);
        }

        /** In milliseconds. */
        private static double median(long[] nanos) {
            return Arrays.stream(nanos).sorted().toArray()[nanos.length / 2] / 1e6;
        }

        void tell(int pulls) {
            System.out.printf(
                    "With %,d pull requests, one more delivery and %.1f readings: median %.2f CPU ms, %.2f ms elapsed%n",
                    pulls, (double) readings / count, cpu(), elapsed());
        }
    }
}
