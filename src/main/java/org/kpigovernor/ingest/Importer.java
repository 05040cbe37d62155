package org.kpigovernor.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;

/** Takes a file's deliveries into the inbox and translates them, in bounded memory; doing it again changes nothing. */
public final class Importer {
    private static final int LONGEST_LINE = (int) IngestSettings.DEFAULT_MAX_BODY_BYTES + 64 * 1024;

    private final Inbox inbox;
    private final InboxWorker worker;
    private final LineCheck lines;

    /**
     * Wires it.
     *
     * @param translators by source
     * @param kept which of a source's headers are kept with a delivery
     */
    public Importer(
            Inbox inbox,
            InboxWorker worker,
            Map<String, Translator> translators,
            BiFunction<String, Map<String, String>, Map<String, String>> kept) {
        this.inbox = inbox;
        this.worker = worker;
        this.lines = new LineCheck(Map.copyOf(translators), kept);
    }

    /** Imports the file; lines that aren't deliveries become problems, and the others count. */
    public Imported importFile(Path file, Progress progress) throws IOException {
        var group = new ImportGroup(file.toString(), lines);
        var total = Files.size(file);
        try (var reader = new LineReader(file, LONGEST_LINE)) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                group.add(reader, line);
                if (group.isFull()) {
                    keep(group);
                    progress.reached(reader.bytes(), total);
                }
            }
        }
        keep(group);
        progress.reached(total, total);
        return group.result();
    }

    private void keep(ImportGroup group) {
        group.keptBy(inbox);
        worker.drainAll();
    }

    /** Is told how many bytes of all are done. */
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
