package org.kpigovernor.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Backtest;
import org.kpigovernor.workbench.Backtested;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.Published;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Wanted;

/** The rule books, and what may be done with them. What is wrong with rules comes as a {@code ProblemsException}. */
public interface RuleBooks {
    /** The books that are kept, the active one first, then the newest. */
    List<Book> books();

    /** The last one first. */
    List<Activation> activations();

    /** The cards of a kept book's rules; empty when the book can't be used any more. */
    List<RuleCard> rules(String hash);

    /** Why the rules folder isn't used as it stands, empty when it is. */
    List<Problem> problems();

    /**
     * Makes a folder's rules the active book, all or nothing.
     *
     * @param weeks null leaves the backtest out
     */
    Published publish(FolderFiles files, Signed by, @Nullable Wanted weeks, Backtest.Progress progress);

    /** Puts a kept book back: the beginning of its hash, or {@code previous}. */
    Published activate(String wanted, Signed by);

    /**
     * Tells what a folder's rules would have changed.
     *
     * @param csv where every single difference goes, null for nowhere
     */
    Backtested backtest(FolderFiles files, Wanted weeks, @Nullable Appendable csv, Backtest.Progress progress);
}
