package org.kpigovernor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;

/**
 * Takes a file's deliveries in, in bounded memory: one thread reads and translates a group while another keeps the one before, with what it
 * says, in one transaction. Doing it again changes nothing, so an import that was broken off is begun anew.
 */
public final class Importer {
    private static final int LONGEST_LINE = (int) IngestSettings.DEFAULT_MAX_BODY_BYTES + 64 * 1024;

    private final InboxWorker worker;
    private final LineCheck lines;

    /**
     * Wires it.
     *
     * @param worker translates and records
     * @param translators by source
     * @param kept which of a source's headers are kept with a delivery
     */
    public Importer(
            InboxWorker worker,
            Map<String, Translator> translators,
            BiFunction<String, Map<String, String>, Map<String, String>> kept) {
        this.worker = worker;
        this.lines = new LineCheck(Map.copyOf(translators), kept);
    }

    /** Imports the file; lines that aren't deliveries become problems, and the others count. */
    public Imported importFile(Path file, Progress progress) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return importLines(file.toString(), in, Files.size(file), progress);
        }
    }

    /**
     * Imports lines from anywhere.
     *
     * @param name how problems name where they come from
     * @param total how many bytes that will be
     */
    public Imported importLines(String name, InputStream in, long total, Progress progress) throws IOException {
        worker.drainAll();
        var group = new ImportGroup(name, lines, worker);
        var reader = new LineReader(in, LONGEST_LINE);
        try (var writer = new ImportWriter(worker)) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                group.add(reader, line);
                if (group.isFull()) {
                    writer.take(group.emptied(), reader.bytes());
                    progress.reached(writer.kept(), total);
                }
            }
            writer.take(group.emptied(), reader.bytes());
            var fresh = writer.finish();
            progress.reached(total, total);
            return group.result(fresh);
        }
    }

    /** Is told how many bytes of all are durable. */
    @FunctionalInterface
    public interface Progress {
        void reached(long bytes, long total);
    }

    /**
     * What came of an import.
     *
     * @param deliveries lines that are deliveries
     * @param fresh how many of them hadn't been there already
     * @param first the earliest of their times, null if there are none
     * @param last the latest of their times, null if there are none
     */
    public record Imported(
            long deliveries,
            long fresh,
            @Nullable Instant first,
            @Nullable Instant last,
            List<Problem> problems) {}
}
