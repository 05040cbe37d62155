package org.kpigovernor.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** Writes every single difference as a row of a table. */
public final class CsvLog implements ChangeLog {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Appendable out;

    public CsvLog(Appendable out) {
        this.out = out;
        try {
            out.append(HEADER).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(Line line) {
        try {
            FORMAT.printRecord(
                    out,
                    line.what(),
                    line.team(),
                    line.kpi(),
                    Objects.toString(line.week(), ""),
                    line.before(),
                    line.after(),
                    line.ruleBefore(),
                    line.ruleAfter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
