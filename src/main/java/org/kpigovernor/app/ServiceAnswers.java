package org.kpigovernor.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.workbench.Activation;
import org.kpigovernor.workbench.Book;
import org.kpigovernor.workbench.Published;
import org.kpigovernor.workbench.Signed;

/** Reads what the service answers about rule books. */
final class ServiceAnswers {
    private static final int MOST_CLIENT_ERROR = 499;

    private ServiceAnswers() {}

    static Book book(JsonNode one) {
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

    static Published published(JsonNode answer) {
        var notes = new ArrayList<String>();
        answer.path("notes").forEach(note -> notes.add(note.asText()));
        var backtest = answer.path("backtest");
        return new Published(
                activation(answer.path("activation"), answer.path("hash").asText()),
                backtest.isTextual() ? backtest.asText() : null,
                notes);
    }

    static Activation activation(JsonNode one, String hash) {
        return new Activation(
                one.path("number").asLong(),
                hash,
                Instant.parse(one.path("at").asText()),
                new Signed(one.path("author").asText(), one.path("reason").asText()),
                Activation.Kind.valueOf(
                        one.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** What the service says against it: problems in the user's files, or ours. */
    static RuntimeException refused(int status, JsonNode answer) {
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
}
