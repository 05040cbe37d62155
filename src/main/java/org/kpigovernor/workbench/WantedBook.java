package org.kpigovernor.workbench;

import java.util.List;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;

/**
 * Finds the kept book that somebody wants back.
 *
 * @param wanted the first digits of its hash, or {@code previous} for the one that was active before
 */
record WantedBook(BookShelf shelf, String wanted) {
    /** @throws ProblemsException when there is none, or several begin like this */
    String hash() {
        return wanted.equals("previous") ? previous() : known(wanted);
    }

    private String previous() {
        var activations = shelf.activations();
        return activations.stream()
                .map(Activation::hash)
                .filter(hash -> !hash.equals(activations.get(0).hash()))
                .findFirst()
                .orElseThrow(() -> wrong("there is no earlier rule book", "`books` lists those that are kept"));
    }

    private String known(String beginning) {
        var found = shelf.all().stream()
                .map(Book::hash)
                .filter(hash -> hash.startsWith(beginning))
                .toList();
        if (found.size() != 1) {
            throw wrong(
                    found.isEmpty()
                            ? "no rule book `" + beginning + "` is kept"
                            : "`" + beginning + "` is the beginning of several rule books: " + String.join(", ", found),
                    "`books` lists those that are kept");
        }
        return found.get(0);
    }

    private static ProblemsException wrong(String what, String hint) {
        return new ProblemsException(List.of(new Problem("rules", 0, 0, what, hint)));
    }
}
