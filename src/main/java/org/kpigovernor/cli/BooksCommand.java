package org.kpigovernor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Book;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code books}. */
@Command(
        name = "books",
        description = {
            "Lists the rule books that were ever active, the active one first: who brought them and why, what they would have"
                    + " changed, and when they were made active."
        })
final class BooksCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    BooksCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        try (var desk = governor.application().rules(governor.home())) {
            var activations = desk.activations();
            desk.books().forEach(book -> tell(book, activations));
        }
        return ExitCode.OK;
    }

    private void tell(Book book, List<Activation> activations) {
        var out = governor.out();
        var active = !activations.isEmpty() && activations.get(0).hash().equals(book.hash());
        var counts = book.counts();
        out.printf(
                "%s%s  %d rules, %d rows, %d cases, %d KPIs%n  by %s: %s%n",
                book.hash(),
                active ? " (active)" : "",
                counts.rules(),
                counts.rows(),
                counts.cases(),
                counts.kpis(),
                book.author(),
                book.reason());
        if (!book.gist().isEmpty()) {
            out.println("  backtest: " + book.gist());
        }
        activations.stream()
                .filter(one -> one.hash().equals(book.hash()))
                .forEach(one -> out.printf(
                        "  %s %s by %s: %s%n",
                        one.at(), words(one.kind()), one.by().author(), one.by().reason()));
    }

    private static String words(Activation.Kind kind) {
        return Spelling.of(kind).replace('-', ' ');
    }
}
