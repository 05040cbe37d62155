package org.kpigovernor.ingest.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.events.Event;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Inbox;
import org.kpigovernor.ingest.Translated;
import org.kpigovernor.ingest.Translation;

/** How much memory a large CSV file takes that is dropped, against a small one. */
@Tag("bench")
class MillionRowsBench {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final KnownNames KNOWN = new KnownNames(Map.of("payments", ZoneOffset.UTC), Set.of("csat"));

    @TempDir
    private Path folder;

    @Test
    void aMillionRowsTakeLittleMoreMemoryThanTenThousand() throws IOException {
        var warm = take(10_000);
        var small = take(10_000);
        var large = take(1_000_000);
        System.out.printf(
                "rows 10,000: %.0f MB beyond the start, %.0f ms a million rows; rows 1,000,000: %.0f MB, %.0f ms; file of %.0f MB%n",
                small.megabytes, small.millis * 100, large.megabytes, large.millis, large.fileMegabytes);
        assertThat(warm.rows + small.rows + large.rows).isEqualTo(1_020_000);
        assertThat(large.megabytes).isLessThan(small.megabytes + 80);
    }

    private record Taken(long rows, double megabytes, double millis, double fileMegabytes) {}

    private Taken take(int rows) throws IOException {
        var file = folder.resolve("rows-" + rows + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("team,kpi,at,value,n\n");
            for (int i = 0; i < rows; i++) {
                out.write("payments,csat," + Instant.ofEpochSecond(1_700_000_000L + i) + "," + i % 5 + ".25,3\n");
            }
        }
        var inbox = new Counting();
        long before = used();
        long began = System.nanoTime();
        new MeasurementFiles(inbox, () -> KNOWN, CLOCK, () -> {}).take(file);
        double millis = (System.nanoTime() - began) / 1e6;
        return new Taken(inbox.rows, (inbox.most - before) / 1e6, millis, Files.size(file) / 1e6);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Forgets what it is given, and looks now and then at how much is reachable. */
    private static final class Counting implements Inbox {
        private long rows;
        private long most;
        private int groups;

        @Override
        public int accept(List<Delivery> deliveries) {
            rows += deliveries.size();
            if (groups++ % 100 == 0) {
                most = Math.max(most, used());
            }
            return deliveries.size();
        }

        @Override
        public int take(List<Translated> deliveries, Consumer<List<Event>> record) {
            throw new AssertionError("rows of files wait for the worker, as what is pushed does");
        }

        @Override
        public int drainTogether(int max, Function<List<Delivery>, List<Translation>> translate) {
            return 0;
        }

        @Override
        public long backlog() {
            return 0;
        }

        @Override
        public List<DeadLetter> deadLetters(int max) {
            return List.of();
        }

        @Override
        public boolean replay(String source, String id) {
            return false;
        }

        @Override
        public Map<String, Map<String, Long>> counts() {
            return Map.of();
        }
    }
}
