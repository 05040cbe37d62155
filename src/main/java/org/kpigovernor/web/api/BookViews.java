package org.kpigovernor.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Backtested;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.Published;

/** How rule books, their rules and what became of them are written as JSON. */
final class BookViews {
    private BookViews() {}

    record ActivationView(long number, Instant at, String author, String reason, String kind) {
        static ActivationView of(Activation one) {
            return new ActivationView(
                    one.number(), one.at(), one.by().author(), one.by().reason(), Words.lower(one.kind()));
        }
    }

    record BookView(
            String hash,
            boolean active,
            int rules,
            int rows,
            int cases,
            int kpis,
            String author,
            String reason,
            Instant stored,
            @Nullable Instant since,
            String backtest,
            List<ActivationView> activations) {}

    record RuleView(String id, String owner, String stage, String sentence, String file, int line, String why) {
        static RuleView of(RuleCard card) {
            return new RuleView(
                    card.id(),
                    card.owner(),
                    card.trial() ? "trial" : "live",
                    card.name(),
                    card.file(),
                    card.line(),
                    card.why());
        }
    }

    record OneBook(BookView book, String backtest, List<RuleView> rules) {}

    record PublishedView(
            String hash,
            ActivationView activation,
            @Nullable String backtest,
            List<String> notes) {
        static PublishedView of(Published published) {
            return new PublishedView(
                    published.activation().hash(),
                    ActivationView.of(published.activation()),
                    published.backtest(),
                    published.notes());
        }
    }

    record BacktestView(
            String text,
            double escalationsBefore,
            double escalationsAfter,
            @Nullable String csv) {
        static BacktestView of(Backtested said, @Nullable StringBuilder csv) {
            return new BacktestView(
                    said.text(),
                    said.escalationsBefore(),
                    said.escalationsAfter(),
                    csv == null ? null : csv.toString());
        }
    }

    static BookView of(Book book, List<Activation> activations) {
        var own = activations.stream()
                .filter(one -> one.hash().equals(book.hash()))
                .toList();
        var counts = book.counts();
        return new BookView(
                book.hash(),
                !activations.isEmpty() && activations.get(0).hash().equals(book.hash()),
                counts.rules(),
                counts.rows(),
                counts.cases(),
                counts.kpis(),
                book.author(),
                book.reason(),
                book.stored(),
                own.isEmpty() ? null : own.get(0).at(),
                book.gist(),
                own.stream().map(ActivationView::of).toList());
    }
}
