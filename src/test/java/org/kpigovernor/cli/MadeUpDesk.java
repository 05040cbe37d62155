package org.kpigovernor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Backtested;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.Published;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Wanted;

/** A desk that remembers what it was asked. */
final class MadeUpDesk implements RuleDesk {
    final List<String> asked = new ArrayList<>();

    @Override
    public List<Book> books() {
        return List.of(new Book(
                "b00c", "Ada", "calmer", MadeUpRooms.NOW, new Book.Counts(12, 90, 40, 60), "52 weeks: calmer\nmore"));
    }

    @Override
    public List<Activation> activations() {
        return List.of(activation(Activation.Kind.CHANGED_IN_THE_FOLDER, new Signed("Ada", "calmer")));
    }

    private static Activation activation(Activation.Kind kind, Signed by) {
        return new Activation(7, "b00c", MadeUpRooms.NOW, by, kind);
    }

    @Override
    public Published publish(FolderFiles files, Signed by, Wanted weeks, Progress progress) {
        asked.add("publish " + files.contents().keySet() + " " + by + " " + weeks);
        progress.reached(1, 1, "judged");
        return new Published(
                activation(Activation.Kind.PUBLISHED, by), weeks == null ? null : "Backtest.\n", List.of("noted"));
    }

    @Override
    public Published rollback(String wanted, Signed by) {
        asked.add("rollback " + wanted + " " + by);
        return new Published(activation(Activation.Kind.ROLLED_BACK, by), null, List.of());
    }

    @Override
    public Backtested backtest(FolderFiles files, Wanted weeks, Appendable csv, Progress progress) {
        asked.add("backtest " + files.contents().keySet() + " " + weeks);
        try {
            if (csv != null) {
                csv.append("change,team\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Backtested("Backtest.\n", 4, 6.5);
    }

    @Override
    public void close() {
        asked.add("close");
    }
}
