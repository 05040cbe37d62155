package org.kpigovernor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.web.RuleBooks;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;
import org.kpigovernor.workbench.Bundle;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Wanted;

/** Rule books: which there are, what stands in them, and making one of them the active one. */
final class RuleBooksApi {
    private final RuleBooks books;
    private final LongWork work = new LongWork();

    RuleBooksApi(WebPorts ports) {
        this.books = ports.ruleBooks();
    }

    Response list() {
        var activations = books.activations();
        return Json.ok(books.books().stream()
                .map(book -> BookViews.of(book, activations))
                .toList());
    }

    Response one(Request request) {
        var hash = request.segment("hash");
        var book = books.books().stream()
                .filter(one -> one.hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no rule book `" + hash + "`"));
        var backtest = book.backtest();
        return Json.ok(new BookViews.OneBook(
                BookViews.of(book, books.activations()),
                backtest == null ? "" : backtest,
                books.rules(hash).stream().map(BookViews.RuleView::of).toList()));
    }

    Response activate(Request request) {
        var body = Json.object(request);
        return answered(200, () -> BookViews.PublishedView.of(books.activate(request.segment("hash"), signed(body))));
    }

    Response publish(Request request) {
        var body = Json.object(request);
        var weeks = body.path("backtest").asBoolean(true) ? wanted(body) : null;
        var files = files(body);
        var by = signed(body);
        return work.answer(
                request,
                progress -> answered(201, () -> BookViews.PublishedView.of(books.publish(files, by, weeks, progress))));
    }

    Response backtest(Request request) {
        var body = Json.object(request);
        var files = files(body);
        var weeks = wanted(body);
        var csv = body.path("csv").asBoolean() ? new StringBuilder() : null;
        return work.answer(
                request,
                progress -> answered(
                        200, () -> BookViews.BacktestView.of(books.backtest(files, weeks, csv, progress), csv)));
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
