package org.kpigovernor.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.judge.files.FolderFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiles the rules folder while configuration and database are opened, since the active book mostly is what lies in the folder. Whoever
 * needs another compiles that; what is wrong with the folder is told by whoever takes it up.
 */
final class BookAhead {
    private static final Logger LOG = LoggerFactory.getLogger(BookAhead.class);

    /** Nothing was compiled ahead. */
    static final BookAhead NONE = new BookAhead(CompletableFuture.completedFuture(Optional.empty()));

    private final CompletableFuture<Optional<RuleBook>> compiling;

    private BookAhead(CompletableFuture<Optional<RuleBook>> compiling) {
        this.compiling = compiling;
    }

    static BookAhead of(Path rules) {
        return new BookAhead(CompletableFuture.supplyAsync(() -> compiled(rules)));
    }

    private static Optional<RuleBook> compiled(Path rules) {
        try {
            return Optional.of(RuleBook.load(FolderFiles.read(rules).folder()));
        } catch (ProblemsException toldLater) {
            LOG.debug("The rules folder wasn't compiled ahead", toldLater);
            return Optional.empty();
        }
    }

    /** The book, once it is compiled, if it is of these files. */
    Optional<RuleBook> book(String hash) {
        return compiling
                .exceptionally(failed -> {
                    LOG.debug("The rules folder wasn't compiled ahead", failed);
                    return Optional.empty();
                })
                .join()
                .filter(book -> book.hash().equals(hash));
    }
}
