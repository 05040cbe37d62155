package org.kpigovernor.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.CheckedBook;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.judge.VersionCheck;
import org.kpigovernor.judge.files.FolderFiles;

/** Where a process lead makes a rule book the active one, sees before what it would have changed, and takes it back. */
public final class Workbench {
    private final Parts parts;
    private final Clock clock;

    public Workbench(Parts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** What it works with. */
    public record Parts(
            BookShelf shelf,
            BookCheck check,
            HomeFolder home,
            Path data,
            RulesHistory history,
            Backtest backtest,
            Supplier<Organisation> organisation) {}

    /**
     * Checks, backtests, keeps and activates a book, all or nothing, and makes the home folder hold it.
     *
     * @param weeks null leaves the backtest out
     * @throws ProblemsException with everything that is wrong with the files; then nothing happened
     */
    public Published publish(FolderFiles files, Signed by, @Nullable Wanted weeks, Backtest.Progress progress) {
        try (var checked = parts.check().check(files)) {
            checkVersions(files);
            var report = weeks == null
                    ? Optional.<String>empty()
                    : against(checked, true)
                            .map(other -> compared(other, checked, weeks, ChangeLog.none(), progress))
                            .map(BacktestReport::text);
            var now = clock.instant();
            keep(checked, files, by, report.orElse(null), now);
            return new ActiveFolder(parts, clock)
                    .activate(checked.book().hash(), files, by, Activation.Kind.PUBLISHED, report.orElse(null));
        }
    }

    /** What would mean something else than in the active book has to have another version than there. */
    private void checkVersions(FolderFiles files) {
        var problems = parts.shelf()
                .active()
                .flatMap(active -> parts.shelf().files(active.hash()))
                .map(active -> VersionCheck.problems(Bundle.unpack(active).folder(), files.folder()))
                .orElse(List.of());
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    private void keep(CheckedBook checked, FolderFiles files, Signed by, @Nullable String backtest, Instant now) {
        var book = checked.book();
        var counts = new Book.Counts(
                book.rules().size(),
                checked.rows(),
                checked.cases(),
                book.catalogue().kpis().size());
        parts.shelf().keep(new Book(book.hash(), by.author(), by.reason(), now, counts, backtest), Bundle.pack(files));
    }

    /**
     * Takes a book as it stands in the home folder, where somebody changed it, or found it at start.
     *
     * @throws ProblemsException with everything that is wrong with the files; then nothing happened
     */
    public Taken take(FolderFiles files, Signed by, Activation.Kind kind) {
        return take(files, RuleBook.load(files.folder()), by, kind);
    }

    /** As {@link #take(FolderFiles, Signed, Activation.Kind)}, with the book that the files make, compiled already. */
    public Taken take(FolderFiles files, RuleBook compiled, Signed by, Activation.Kind kind) {
        var checked = parts.check().check(compiled);
        try {
            checkVersions(files);
            var now = clock.instant();
            keep(checked, files, by, null, now);
            return new Taken(
                    checked.book(), parts.shelf().activate(checked.book().hash(), now, by, kind));
        } catch (RuntimeException e) {
            checked.close();
            throw e;
        }
    }

    /** A book that is active now; who asked for it closes it one day. */
    public record Taken(RuleBook book, Activation activation) {}

    /**
     * Puts a kept book back.
     *
     * @param wanted the first digits of its hash, or {@code previous}
     */
    public Published rollback(String wanted, Signed by) {
        var hash = new WantedBook(parts.shelf(), wanted).hash();
        var files = Bundle.unpack(parts.shelf().files(hash).orElseThrow());
        parts.check().load(files).close();
        return new ActiveFolder(parts, clock).activate(hash, files, by, Activation.Kind.ROLLED_BACK, null);
    }

    /** What a folder would have changed against the active book. */
    public BacktestReport backtest(FolderFiles files, Wanted weeks, ChangeLog log, Backtest.Progress progress) {
        try (var checked = parts.check().check(files)) {
            return against(checked, false)
                    .map(other -> compared(other, checked, weeks, log, progress))
                    .orElseGet(() -> compared(files, checked, weeks, log, progress));
        }
    }

    /** The active book; or, if a book that is active is published again, the one before, to tell what it changed. */
    private Optional<FolderFiles> against(CheckedBook checked, boolean other) {
        var hash = checked.book().hash();
        return parts.shelf().activations().stream()
                .map(Activation::hash)
                .filter(active -> !other || !active.equals(hash))
                .findFirst()
                .flatMap(active -> parts.shelf().files(active))
                .map(Bundle::unpack);
    }

    private BacktestReport compared(
            FolderFiles before, CheckedBook after, Wanted weeks, ChangeLog log, Backtest.Progress progress) {
        var folder = before.folder();
        try (var book = RuleBook.load(folder)) {
            return parts.backtest()
                    .run(
                            new Backtest.Side(folder, book),
                            new Backtest.Side(after.folder(), after.book()),
                            parts.organisation().get().teams(),
                            Weeks.between(weeks.from(), weeks.to(), clock.instant()),
                            log,
                            progress);
        }
    }

    public BookShelf shelf() {
        return parts.shelf();
    }
}
