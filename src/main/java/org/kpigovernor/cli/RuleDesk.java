package org.kpigovernor.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Backtested;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.Published;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Wanted;

/** Where rule books are published, compared and taken back: over the home's database, or by the service that holds it. */
public interface RuleDesk extends AutoCloseable {
    /** The books that are kept, the active one first. */
    List<Book> books();

    /** The last one first. */
    List<Activation> activations();

    /**
     * Makes a folder's rules the active book, all or nothing.
     *
     * @param weeks null leaves the backtest out
     */
    Published publish(FolderFiles files, Signed by, @Nullable Wanted weeks, Progress progress);

    /**
     * Puts a kept book back.
     *
     * @param wanted the beginning of a hash, or {@code previous}
     */
    Published rollback(String wanted, Signed by);

    /**
     * Tells what a folder's rules would have changed.
     *
     * @param csv where every single difference goes, null for nowhere
     */
    Backtested backtest(FolderFiles files, Wanted weeks, @Nullable Appendable csv, Progress progress);

    @Override
    void close();
}
