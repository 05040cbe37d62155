package org.kpigovernor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.web.RuleBooks;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Backtested;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.Bundle;
import org.kpigovernor.workbench.Published;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Wanted;

/** Rule books: which there are, what stands in them, and making one of them the active one. */
final class RuleBooksApi {
    private final RuleBooks books;
    private final LongWork work = new LongWork();

    RuleBooksApi(WebPorts ports) {
        this.books = ports.ruleBooks();
    }

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

    Response list() {
        var activations = books.activations();
        return Json.ok(
                books.books().stream().map(book -> view(book, activations)).toList());
    }

    Response one(Request request) {
        var hash = request.segment("hash");
        var book = books.books().stream()
                .filter(one -> one.hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no rule book `" + hash + "`"));
        var backtest = book.backtest();
        return Json.ok(new OneBook(
                view(book, books.activations()),
                backtest == null ? "" : backtest,
                books.rules(hash).stream().map(RuleView::of).toList()));
    }

    private static BookView view(Book book, List<Activation> activations) {
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

    Response activate(Request request) {
        var body = Json.object(request);
        return answered(200, () -> PublishedView.of(books.activate(request.segment("hash"), signed(body))));
    }

    Response publish(Request request) {
        var body = Json.object(request);
        var weeks = body.path("backtest").asBoolean(true) ? wanted(body) : null;
        var files = files(body);
        var by = signed(body);
        return work.answer(
                request, progress -> answered(201, () -> PublishedView.of(books.publish(files, by, weeks, progress))));
    }

    Response backtest(Request request) {
        var body = Json.object(request);
        var files = files(body);
        var weeks = wanted(body);
        var csv = body.path("csv").asBoolean() ? new StringBuilder() : null;
        return work.answer(
                request,
                progress -> answered(200, () -> BacktestView.of(books.backtest(files, weeks, csv, progress), csv)));
    }

    Response work(Request request) {
        return work.ask(request);
    }

    /** What is wrong with the rules is told with its places, as the commands tell it. */
    private static Response answered(int status, Supplier<Object> work) {
        try {
            return Json.response(status, "application/json", work.get());
        } catch (ProblemsException e) {
            var details = new LinkedHashMap<String, Object>();
            details.put("type", "about:blank");
            details.put("title", "Unprocessable Content");
            details.put("status", 422);
            details.put("detail", e.problems().get(0).toString());
            details.put("problems", e.problems().stream().sorted().toList());
            return Json.response(422, "application/problem+json", details);
        }
    }

    private static Signed signed(JsonNode body) {
        return new Signed(Json.text(body, "author"), Json.text(body, "reason"));
    }

    private static Wanted wanted(JsonNode body) {
        return new Wanted(day(body, "from"), day(body, "to"));
    }

    private static @Nullable LocalDate day(JsonNode body, String name) {
        return body.path(name).isTextual() ? SeriesApi.day(body.path(name).asText()) : null;
    }

    /** A ZIP archive of the folder, as text. */
    private static FolderFiles files(JsonNode body) {
        try {
            var files = Bundle.unpack(Base64.getDecoder().decode(Json.text(body, "files")));
            if (!files.contents().isEmpty()) {
                return files;
            }
        } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
            // refused below, as an archive of nothing is
        }
        throw new Refusal(
                400, "`files` is no ZIP archive", "Send the rules folder's files as a ZIP archive in Base64.");
    }
}
