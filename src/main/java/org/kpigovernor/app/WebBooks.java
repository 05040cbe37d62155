package org.kpigovernor.app;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.web.RuleBooks;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Backtest;
import org.kpigovernor.workbench.Backtested;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.BookShelf;
import org.kpigovernor.workbench.Bundle;
import org.kpigovernor.workbench.ChangeLog;
import org.kpigovernor.workbench.CsvLog;
import org.kpigovernor.workbench.Published;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Wanted;
import org.kpigovernor.workbench.Workbench;

/** The rule books as the API and the page ask for them; what is published is active when the answer comes. */
final class WebBooks implements RuleBooks {
    private final Workbench workbench;
    private final BookKeeper keeper;
    private final BookKeeper.Complaints complaints;
    private final Map<String, List<RuleCard>> known = new ConcurrentHashMap<>();

    WebBooks(Workbench workbench, BookKeeper keeper, BookKeeper.Complaints complaints) {
        this.workbench = workbench;
        this.keeper = keeper;
        this.complaints = complaints;
    }

    @Override
    public List<Book> books() {
        return activeFirst(workbench.shelf());
    }

    static List<Book> activeFirst(BookShelf shelf) {
        var active = shelf.active().map(Activation::hash).orElse("");
        return shelf.all().stream()
                .sorted(Comparator.comparing((Book book) -> !book.hash().equals(active))
                        .thenComparing(Book::stored, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public List<Activation> activations() {
        return workbench.shelf().activations();
    }

    @Override
    public List<RuleCard> rules(String hash) {
        return known.computeIfAbsent(hash, this::read);
    }

    private List<RuleCard> read(String hash) {
        var files = workbench.shelf().files(hash).map(Bundle::unpack);
        if (files.isEmpty()) {
            return List.of();
        }
        try (var book = RuleBook.load(files.get().folder())) {
            return book.rules();
        } catch (ProblemsException unusable) {
            return List.of();
        }
    }

    @Override
    public List<Problem> problems() {
        return keeper.problems();
    }

    @Override
    public Published publish(FolderFiles files, Signed by, @Nullable Wanted weeks, Backtest.Progress progress) {
        var published = workbench.publish(files, by, weeks, progress);
        keeper.lookAtDatabase(complaints);
        return published;
    }

    @Override
    public Published activate(String wanted, Signed by) {
        var published = workbench.rollback(wanted, by);
        keeper.lookAtDatabase(complaints);
        return published;
    }

    @Override
    public Backtested backtest(FolderFiles files, Wanted weeks, @Nullable Appendable csv, Backtest.Progress progress) {
        ChangeLog log = csv == null ? ChangeLog.none() : new CsvLog(csv);
        return Backtested.of(workbench.backtest(files, weeks, log, progress));
    }
}
