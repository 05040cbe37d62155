package org.kpigovernor.web.pages;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.web.RuleBooks;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Book;

/** The rules that are in force, and how they came to be. */
final class RulesPage {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final RuleBooks books;

    RulesPage(WebPorts ports) {
        this.books = ports.ruleBooks();
    }

    /** A rule book in words. */
    public record BookView(
            String hash,
            boolean active,
            String author,
            String reason,
            String stored,
            String counts,
            String gist,
            String backtest) {
        static BookView of(Book book, String active) {
            var backtest = book.backtest();
            var counts = book.counts();
            return new BookView(
                    book.hash(),
                    book.hash().equals(active),
                    book.author(),
                    book.reason(),
                    Days.moment(book.stored(), UTC),
                    String.join(
                            ", ",
                            Days.counted(counts.rules(), "rule"),
                            Days.counted(counts.rows(), "row"),
                            Days.counted(counts.cases(), "case"),
                            Days.counted(counts.kpis(), "KPI")),
                    book.gist(),
                    backtest == null ? "" : backtest);
        }
    }

    /** One time that a book became active. */
    public record ActivationRow(
            String at, String kind, String author, String reason, String hash, boolean current, String gist) {}

    /** A rule as a reader of the page sees it. */
    public record RuleRow(String id, String sentence, String owner, String stage, String place, String why) {
        static RuleRow of(RuleCard card) {
            return new RuleRow(
                    card.id(),
                    card.name(),
                    card.owner(),
                    card.trial() ? "trial" : "live",
                    card.file() + ":" + card.line(),
                    card.why());
        }
    }

    /** The rules of one folder. */
    public record Folder(String name, List<RuleRow> rules) {}

    Response show(Request request) {
        var kept = books.books();
        var activations = books.activations();
        var active = activations.isEmpty() ? "" : activations.get(0).hash();
        var wanted = request.param("book");
        var hash = wanted == null ? active : wanted;
        var book = kept.stream()
                .filter(one -> one.hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no rule book `" + hash + "`"));
        return Templates.page(
                "rules",
                Map.of(
                        "book", BookView.of(book, active),
                        "history", history(activations, kept),
                        "folders", folders(hash),
                        "problems",
                                books.problems().stream().map(Problem::toString).toList()));
    }

    private static List<ActivationRow> history(List<Activation> activations, List<Book> kept) {
        var byHash = kept.stream().collect(Collectors.toMap(Book::hash, Function.identity()));
        return activations.stream()
                .map(one -> new ActivationRow(
                        Days.moment(one.at(), UTC),
                        Cells.words(one.kind()),
                        one.by().author(),
                        one.by().reason(),
                        one.hash(),
                        one.number() == activations.get(0).number(),
                        one.kind() == Activation.Kind.PUBLISHED
                                ? Optional.ofNullable(byHash.get(one.hash()))
                                        .map(Book::gist)
                                        .orElse("")
                                : ""))
                .toList();
    }

    private List<Folder> folders(String hash) {
        return books.rules(hash).stream()
                .collect(Collectors.groupingBy(
                        card -> folder(card.file()),
                        TreeMap::new,
                        Collectors.mapping(RuleRow::of, Collectors.toList())))
                .entrySet()
                .stream()
                .map(entry -> new Folder(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** {@code verdicts} of {@code rules/verdicts/healthy.drl}. */
    private static String folder(String file) {
        var parts = file.split("/");
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }
}
