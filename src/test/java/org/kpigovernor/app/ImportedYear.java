package org.kpigovernor.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.kpigovernor.ingest.HeaderAllowList;
import org.kpigovernor.ingest.Importer;
import org.kpigovernor.measure.IncrementalMeasure;

/** A process of its own, with little memory, that imports the deliveries on its standard input into a home folder and measures all of them. */
public final class ImportedYear {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ImportedYear() {}

    public static void main(String[] args) throws IOException {
        try (var wiring = Wiring.open(Path.of(args[0]), Clock.systemUTC())) {
            var importer = new Importer(
                    wiring.intake.inboxWorker(() -> {}), wiring.intake.translators(), HeaderAllowList::imported);
            var watch = new Watch();
            var tenths = new Tenths(PROCESS::getProcessCpuTime);
            var imported = importer.importLines(
                    "standard input", System.in, Long.MAX_VALUE, (done, total) -> tenths.reached(done));
            watch.tell("imported", imported.deliveries(), "deliveries");
            tenths.tell(imported.deliveries(), "deliveries");
            var measure = new IncrementalMeasure(wiring.stores.measure());
            var measuring = new Watch();
            int readings = measure.refresh(
                    wiring.catalogue(), wiring.configuration.organisation(), Objects.requireNonNull(imported.last()));
            measuring.tell("measured", readings, "readings");
        }
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "Highest heap, all pools at their own peaks: %,d MiB of %,d MiB%n",
                heap >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static final class Watch {
        private final long began = System.nanoTime();
        private final long cpuBefore = PROCESS.getProcessCpuTime();

        void tell(String what, long count, String things) {
            double cpu = (PROCESS.getProcessCpuTime() - cpuBefore) / 1e9;
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    "%s %,d %s: %,.0f a second (%.1f s), %,.0f a CPU second (%.1f CPU s)%n",
                    what, count, things, count / seconds, seconds, count / cpu, cpu);
        }
    }
}
