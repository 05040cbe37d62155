package org.kpigovernor.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;

/** The deliveries that are taken in together next, translated, and what was found so far. */
final class ImportGroup {
    private static final int MOST = 8_000;
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final int MOST_PROBLEMS = 200;

    private final String file;
    private final LineCheck lines;
    private final InboxWorker worker;
    private List<Translated> waiting = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long bytes;
    private long deliveries;
    private long bad;
    private @Nullable Instant first;
    private @Nullable Instant last;

    ImportGroup(String file, LineCheck lines, InboxWorker worker) {
        this.file = file;
        this.lines = lines;
        this.worker = worker;
    }

    void add(LineReader reader, byte[] line) {
        if (reader.wasCut()) {
            problem(reader, new ImportedLine.Bad(0, "the line is too long", "a body is at most 25 MiB"));
        } else if (!isBlank(line)) {
            var checked = lines.check(line);
            if (checked instanceof ImportedLine.Good good) {
                add(good.delivery());
            } else if (checked instanceof ImportedLine.Bad wrong) {
                problem(reader, wrong);
            }
        }
    }

    private void add(Delivery delivery) {
        var at = delivery.receivedAt();
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
        bytes += delivery.body().length;
        waiting.add(worker.translated(delivery));
    }

    private void problem(LineReader reader, ImportedLine.Bad wrong) {
        bad++;
        if (bad <= MOST_PROBLEMS) {
            problems.add(new Problem(file, reader.number(), wrong.column(), wrong.what(), wrong.hint()));
        }
    }

    boolean isFull() {
        return waiting.size() >= MOST || bytes >= MOST_BYTES;
    }

    /** What is in the group, which is empty afterwards. */
    List<Translated> emptied() {
        var group = waiting;
        deliveries += group.size();
        waiting = new ArrayList<>();
        bytes = 0;
        return group;
    }

    Importer.Imported result(long fresh) {
        if (bad > MOST_PROBLEMS) {
            var more = (bad - MOST_PROBLEMS) + " more lines aren't deliveries";
            problems.add(new Problem(file, 0, 0, more, "mend the ones above first"));
        }
        return new Importer.Imported(deliveries, fresh, first, last, List.copyOf(problems));
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
