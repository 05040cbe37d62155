package org.kpigovernor.ingest.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Inbox;
import org.kpigovernor.ingest.MeasurementBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes CSV files of measurements in, all of a file or nothing: it is read twice, and only when nothing was wrong the first time are its
 * rows kept, in groups. A crash between two groups leaves the file where it is; what it gives again is a duplicate.
 */
public final class MeasurementFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MeasurementFiles.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int GROUP = 1_000;
    private static final int CLOSING_SECONDS = 5;

    private final Inbox inbox;
    private final Supplier<KnownNames> known;
    private final Clock clock;
    private final Runnable news;
    private final ReentrantLock keeping = new ReentrantLock();
    private volatile boolean closing;

    /**
     * Wires it.
     *
     * @param news called after each group that had something new
     */
    public MeasurementFiles(Inbox inbox, Supplier<KnownNames> known, Clock clock, Runnable news) {
        this.inbox = inbox;
        this.known = known;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Takes a file in, or says in a report why not.
     *
     * @return where the file belongs now, relative to its folder: below {@code done} or {@code failed}, where the report is already
     */
    public String take(Path file) throws IOException {
        var now = clock.instant();
        var csv = new CsvFile(file, new RowCheck(known.get()));
        var failed = free(file, "failed", now);
        var problems = check(csv, file.resolveSibling(failed + ".report.csv"));
        if (problems.count() > 0) {
            LOG.warn(
                    "{}: nothing is taken of it; problems: {}, the first in {}; it and its report are now {}",
                    file.getFileName(),
                    problems.count(),
                    problems.first(),
                    failed);
            return failed;
        }
        var done = free(file, "done", now);
        var taken = keep(csv, file.resolveSibling(done + ".report.csv"), now);
        LOG.info(
                "{}: rows taken: {}, new ones among them: {}; it and its report are now {}",
                file.getFileName(),
                taken.rows,
                taken.fresh,
                done);
        return done;
    }

    /** With the time before its name, and a number if there is such a file already. */
    private static String free(Path file, String folder, Instant now) {
        for (int i = 1; ; i++) {
            var name = folder + "/" + STAMP.format(now) + (i == 1 ? "" : "-" + i) + "-" + file.getFileName();
            if (!Files.exists(file.resolveSibling(name))) {
                return name;
            }
        }
    }

    /** Writes the report if there is anything to say. */
    private static FileProblems check(CsvFile csv, Path report) throws IOException {
        try (var problems = new FileProblems(report)) {
            csv.read(problems);
            problems.finish();
            return problems;
        }
    }

    private Taken keep(CsvFile csv, Path path, Instant now) throws IOException {
        try (var report = new RowReport(path)) {
            var taken = new Taken(report, now);
            csv.read(taken);
            taken.keepGroup();
            report.finish();
            return taken;
        }
    }

    /** Nothing is written any more once it is closed: whoever stops the threads then may interrupt them. */
    private int kept(List<Delivery> group) throws Stopped {
        keeping.lock();
        try {
            if (closing) {
                throw new Stopped();
            }
            return inbox.accept(group);
        } finally {
            keeping.unlock();
        }
    }

    /** Waits for the group that is being kept; the file is taken in from its beginning after the next start. */
    @Override
    public void close() {
        closing = true;
        try {
            if (keeping.tryLock(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                keeping.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The service stops while a file is taken in. */
    public static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the service is stopping");
        }
    }

    private final class Taken implements CsvFile.Rows {
        private final RowReport report;
        private final Instant now;
        private final List<Delivery> group = new ArrayList<>(GROUP);
        private long rows;
        private long fresh;

        Taken(RowReport report, Instant now) {
            this.report = report;
            this.now = now;
        }

        @Override
        public void row(int line, RowResult row) throws IOException {
            if (!(row instanceof RowResult.Good good)) {
                throw new IOException("The file changed while it was read");
            }
            add(line, good.measurement());
        }

        private void add(int line, MeasurementBody row) throws IOException {
            report.taken(line, row);
            group.add(row.delivery(now));
            rows++;
            if (group.size() == GROUP) {
                keepGroup();
            }
        }

        void keepGroup() throws Stopped {
            int added = kept(group);
            fresh += added;
            group.clear();
            if (added > 0) {
                news.run();
            }
        }
    }
}
