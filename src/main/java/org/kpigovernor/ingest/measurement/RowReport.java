package org.kpigovernor.ingest.measurement;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kpigovernor.ingest.MeasurementBody;

/** The CSV file that says of each row what became of it. It has its name only when it is complete. */
final class RowReport implements AutoCloseable {
    private final Path file;
    private final Path unfinished;
    private final BufferedWriter out;

    RowReport(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        this.out = Files.newBufferedWriter(unfinished);
        write("line,result,what,hint");
    }

    void taken(int line, MeasurementBody row) throws IOException {
        var what = "%s %s %s %s, n %d".formatted(row.team(), row.kpi(), row.at(), row.value(), row.n());
        write(line + ",taken," + quoted(what) + ",");
    }

    void wrong(int line, RowMistake mistake) throws IOException {
        write(line + ",wrong," + quoted(mistake.what()) + "," + quoted(mistake.hint()));
    }

    private void write(String line) throws IOException {
        out.write(line);
        out.write("\r\n");
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Gives it its name. */
    void finish() throws IOException {
        out.close();
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Without {@link #finish} nothing of it stays. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(unfinished);
    }
}
