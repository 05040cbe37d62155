package org.kpigovernor.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ServiceClient service;

    ServiceDesk(URI service) {
        this.service = new ServiceClient(service);
    }

    @Override
    public List<Book> books() {
        var books = new ArrayList<Book>();
        service.get("/api/rule-books").forEach(one -> books.add(ServiceAnswers.book(one)));
        return books;
    }

    @Override
    public List<Activation> activations() {
        var activations = new ArrayList<Activation>();
        service.get("/api/rule-books")
                .forEach(book -> book.path("activations")
                        .forEach(one -> activations.add(
                                ServiceAnswers.activation(one, book.path("hash").asText()))));
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
        return ServiceAnswers.published(service.work("/api/rule-books", body, progress));
    }

    @Override
    public Published rollback(String wanted, Signed by) {
        var path = "/api/rule-books/" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + "/activate";
        return ServiceAnswers.published(service.post(path, signed(JSON.objectNode(), by)));
    }

    @Override
    public Backtested backtest(FolderFiles files, Wanted weeks, @Nullable Appendable csv, Progress progress) {
        var body = span(withFiles(files).put("csv", csv != null), weeks);
        var said = service.work("/api/rule-books/backtest", body, progress);
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
        return JSON.objectNode().put("files", Base64.getEncoder().encodeToString(Bundle.pack(files)));
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

    @Override
    public void close() {
        // Each question was answered
    }
}
