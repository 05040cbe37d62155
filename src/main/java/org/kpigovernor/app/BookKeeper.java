package org.kpigovernor.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.BookCheck;
import org.kpigovernor.workbench.Bundle;
import org.kpigovernor.workbench.RulesHistory;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the active book what it should be: the last that the database says was activated, or the folder's once that changed and is good.
 * Everything that can fail happens before the active book is touched, so what is bad never replaces what is good.
 */
final class BookKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(BookKeeper.class);

    private final Workbench workbench;
    private final BookCheck check;
    private final RulesHistory history;
    private final Path folder;
    private final Books books;
    private long seen;
    private volatile List<Problem> problems = List.of();

    private BookKeeper(Parts parts, Books books, long seen) {
        this.workbench = parts.workbench();
        this.check = parts.check();
        this.history = parts.history();
        this.folder = parts.folder();
        this.books = books;
        this.seen = seen;
    }

    /** What it works with. */
    record Parts(Workbench workbench, BookCheck check, RulesHistory history, Path folder) {}

    /** Is told of problems that keep a changed folder or book from being used. */
    @FunctionalInterface
    interface Complaints {
        void tell(RuleBook active, List<Problem> problems);
    }

    /**
     * Opens the book that is active; where none ever was, the folder's becomes the first.
     *
     * @throws ProblemsException with everything that is wrong with the folder, when there is no other book to go on with
     */
    static BookKeeper open(Parts parts) {
        return open(parts, BookAhead.NONE);
    }

    /** As {@link #open(Parts)}; the book that was compiled ahead is taken if it is the active one. */
    static BookKeeper open(Parts parts, BookAhead ahead) {
        var active = parts.workbench().shelf().active().orElse(null);
        var stored = active == null ? null : stored(parts, active, ahead);
        if (active != null && stored != null) {
            return new BookKeeper(parts, new Books(stored, active.at()), active.number());
        }
        var files = FolderFiles.read(parts.folder());
        var compiled = ahead.book(files.folder().hash()).orElseGet(() -> RuleBook.load(files.folder()));
        var by = author(parts.folder(), parts.history(), "found at start");
        var taken = parts.workbench().take(files, compiled, by, Activation.Kind.AT_START);
        var books = new Books(taken.book(), taken.activation().at());
        return new BookKeeper(parts, books, taken.activation().number());
    }

    /** Null when the program can't make a book of it any more, as after a change of what rules may say. */
    private static @Nullable RuleBook stored(Parts parts, Activation active, BookAhead ahead) {
        try {
            var compiled = ahead.book(active.hash());
            if (compiled.isPresent()) {
                return parts.check().fitting(compiled.get());
            }
            var files = parts.workbench().shelf().files(active.hash()).orElseThrow();
            return parts.check().load(Bundle.unpack(files));
        } catch (ProblemsException unusable) {
            LOG.warn("The active rule book {} can't be used any more: {}", active.hash(), unusable.problems());
            return null;
        }
    }

    Books books() {
        return books;
    }

    /** What is wrong with the folder or the book that was to become active, empty when all is well. */
    List<Problem> problems() {
        return problems;
    }

    /** Takes up what another process or node activated. */
    synchronized void lookAtDatabase(Complaints complaints) {
        var active = workbench.shelf().active().orElse(null);
        if (active == null || active.number() <= seen) {
            return;
        }
        seen = active.number();
        if (active.hash().equals(books.get().hash())) {
            books.renew(active.at());
            problems = List.of();
            return;
        }
        try {
            var files = workbench.shelf().files(active.hash()).orElseThrow();
            use(check.load(Bundle.unpack(files)), active);
        } catch (ProblemsException bad) {
            complain(bad.problems(), complaints);
        }
    }

    /** Takes up the folder as it is at start: a book that is known and isn't active was taken back, and stays so. */
    void lookAtFolderAtStart(Complaints complaints) {
        try {
            var hash = FolderFiles.read(folder).folder().hash();
            if (!hash.equals(books.get().hash()) && workbench.shelf().find(hash).isPresent()) {
                LOG.warn(
                        "{} holds rule book {}, which isn't active; `publish` makes it so, `rollback {}` puts the active one there",
                        folder,
                        hash,
                        books.get().hash());
                return;
            }
        } catch (ProblemsException told) {
            LOG.debug("told below", told);
        }
        lookAtFolder(Activation.Kind.AT_START, "found at start", complaints);
    }

    /** Takes up the folder after somebody changed it. */
    void lookAtChangedFolder(Complaints complaints) {
        lookAtFolder(Activation.Kind.CHANGED_IN_THE_FOLDER, "changed in the folder", complaints);
    }

    private synchronized void lookAtFolder(Activation.Kind kind, String reason, Complaints complaints) {
        try {
            var files = FolderFiles.read(folder);
            if (files.unreadable().isEmpty()
                    && files.folder().hash().equals(books.get().hash())) {
                problems = List.of();
                return;
            }
            var taken = workbench.take(files, author(folder, history, reason), kind);
            seen = taken.activation().number();
            use(taken.book(), taken.activation());
        } catch (ProblemsException bad) {
            complain(bad.problems(), complaints);
        }
    }

    private void use(RuleBook book, Activation activation) {
        books.replace(book, activation.at());
        problems = List.of();
        LOG.info(
                "Rule book {} is active: {} by {}: {}",
                activation.hash(),
                activation.kind(),
                activation.by().author(),
                activation.by().reason());
    }

    private void complain(List<Problem> told, Complaints complaints) {
        problems = told.stream().sorted().toList();
        complaints.tell(books.get(), problems);
    }

    /** Who last committed in the folder, or else whose it is. */
    private static Signed author(Path folder, RulesHistory history, String reason) {
        return new Signed(history.lastAuthor(folder).orElseGet(() -> owner(folder)), reason);
    }

    private static String owner(Path folder) {
        try {
            return Files.getOwner(folder).getName();
        } catch (java.io.IOException | UnsupportedOperationException e) {
            return "unknown";
        }
    }
}
