package org.kpigovernor.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.cli.Progress;
import org.kpigovernor.cli.RuleDesk;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Backtested;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.Bundle;
import org.kpigovernor.workbench.Published;
import org.kpigovernor.workbench.Signed;
import org.kpigovernor.workbench.Wanted;

/** Asks the service that runs on this home to do it, since the embedded database is in its hands. */
final class ServiceDesk implements RuleDesk {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_CLIENT_ERROR = 499;

    private final URI service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ServiceDesk(URI service) {
        this.service = service;
    }

    @Override
    public List<Book> books() {
        var books = new ArrayList<Book>();
        get("/api/rule-books").forEach(one -> books.add(book(one)));
        return books;
    }

    @Override
    public List<Activation> activations() {
        var activations = new ArrayList<Activation>();
        get("/api/rule-books")
                .forEach(book -> book.path("activations")
                        .forEach(one -> activations.add(
                                activation(one, book.path("hash").asText()))));
        activations.sort(Comparator.comparingLong(Activation::number).reversed());
        return activations;
    }

    @Override
    public Published publish(FolderFiles files, Signed by, @Nullable Wanted weeks, Progress progress) {
        var body = withFiles(files).put("backtest", weeks != null);
        signed(body, by);
        if (weeks != null) {
            span(body, weeks);
        }
        return published(post("/api/rule-books", body));
    }

    @Override
    public Published rollback(String wanted, Signed by) {
        return published(post(
                "/api/rule-books/" + java.net.URLEncoder.encode(wanted, java.nio.charset.StandardCharsets.UTF_8)
                        + "/activate",
                signed(MAPPER.createObjectNode(), by)));
    }

    @Override
    public Backtested backtest(FolderFiles files, Wanted weeks, @Nullable Appendable csv, Progress progress) {
        var said = post("/api/rule-books/backtest", span(withFiles(files).put("csv", csv != null), weeks));
        if (csv != null) {
            append(csv, said.path("csv").asText());
        }
        return new Backtested(
                said.path("text").asText(),
                said.path("escalationsBefore").asDouble(),
                said.path("escalationsAfter").asDouble());
    }

    private static void append(Appendable csv, String text) {
        try {
            csv.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode withFiles(FolderFiles files) {
        if (!files.unreadable().isEmpty()) {
            throw new ProblemsException(files.unreadable());
        }
        return MAPPER.createObjectNode().put("files", Base64.getEncoder().encodeToString(Bundle.pack(files)));
    }

    private static ObjectNode signed(ObjectNode body, Signed by) {
        return body.put("author", by.author()).put("reason", by.reason());
    }

    private static ObjectNode span(ObjectNode body, Wanted weeks) {
        if (weeks.from() != null) {
            body.put("from", weeks.from().toString());
        }
        if (weeks.to() != null) {
            body.put("to", weeks.to().toString());
        }
        return body;
    }

    private static Book book(JsonNode one) {
        var counts = new Book.Counts(
                one.path("rules").asInt(),
                one.path("rows").asInt(),
                one.path("cases").asInt(),
                one.path("kpis").asInt());
        return new Book(
                one.path("hash").asText(),
                one.path("author").asText(),
                one.path("reason").asText(),
                Instant.parse(one.path("stored").asText()),
                counts,
                one.path("backtest").asText());
    }

    private static Published published(JsonNode answer) {
        var notes = new ArrayList<String>();
        answer.path("notes").forEach(note -> notes.add(note.asText()));
        var backtest = answer.path("backtest");
        return new Published(
                activation(answer.path("activation"), answer.path("hash").asText()),
                backtest.isTextual() ? backtest.asText() : null,
                notes);
    }

    private static Activation activation(JsonNode one, String hash) {
        return new Activation(
                one.path("number").asLong(),
                hash,
                Instant.parse(one.path("at").asText()),
                new Signed(one.path("author").asText(), one.path("reason").asText()),
                Activation.Kind.valueOf(
                        one.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private JsonNode get(String path) {
        return answer(HttpRequest.newBuilder(service.resolve(path)).GET());
    }

    private JsonNode post(String path, ObjectNode body) {
        return answer(HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            var answer = MAPPER.readTree(response.body());
            if (response.statusCode() >= 200 && response.statusCode() < 300) {
                return answer;
            }
            throw refused(response.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException("The service at " + service + " doesn't answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the service was asked", e);
        }
    }

    private static RuntimeException refused(int status, JsonNode answer) {
        var problems = new ArrayList<Problem>();
        answer.path("problems")
                .forEach(one -> problems.add(new Problem(
                        one.path("file").asText(),
                        one.path("line").asInt(),
                        one.path("column").asInt(),
                        one.path("what").asText(),
                        one.path("hint").asText())));
        var detail = answer.path("detail").asText();
        if (problems.isEmpty() && status <= MOST_CLIENT_ERROR) {
            problems.add(new Problem("rules", 0, 0, detail, ""));
        }
        return problems.isEmpty() ? new IllegalStateException(detail) : new ProblemsException(problems);
    }

    @Override
    public void close() {
        // Each question was answered
    }
}
