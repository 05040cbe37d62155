package org.kpigovernor.ingest.measurement;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a file's rows, and writes it into the report as it is found; without problems there is none. */
final class FileProblems implements CsvFile.Rows, AutoCloseable {
    private final SaidBefore said = new SaidBefore();
    private final Path path;
    private @Nullable RowReport report;
    private long count;
    private String first = "";

    FileProblems(Path path) {
        this.path = path;
    }

    @Override
    public void row(int line, RowResult row) throws IOException {
        if (row instanceof RowResult.Bad bad) {
            for (var mistake : bad.mistakes()) {
                add(line, mistake);
            }
        } else if (row instanceof RowResult.Good good) {
            int other = said.contradicted(good.measurement(), line);
            if (other > 0) {
                var what = "line " + other + " gives another value for the same team, KPI and time";
                add(line, new RowMistake(what, "keep one of the two"));
            }
        }
    }

    private void add(int line, RowMistake mistake) throws IOException {
        var writing = report;
        if (writing == null) {
            writing = new RowReport(path);
            report = writing;
            first = "line " + line + ": " + mistake.what() + (mistake.hint().isEmpty() ? "" : " — " + mistake.hint());
        }
        count++;
        writing.wrong(line, mistake);
    }

    long count() {
        return count;
    }

    /** The first one with its line; empty if there is none. */
    String first() {
        return first;
    }

    void finish() throws IOException {
        if (report != null) {
            report.finish();
        }
    }

    @Override
    public void close() throws IOException {
        if (report != null) {
            report.close();
        }
    }
}
