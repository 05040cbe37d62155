package org.kpigovernor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.workbench.Bundle;

class RuleBooksTest {
    private static final String JSON = "application/json";

    @TempDir
    Path folder;

    private WebFixture web;

    @BeforeEach
    void start() throws Exception {
        web = new WebFixture(folder);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void theBooksAreListedTheActiveOneFirstWithTheirActivations() throws Exception {
        var books = json(web.get("/api/rule-books").body());
        assertThat(books).hasSize(2);
        assertThat(books.get(0).path("hash").asText()).isEqualTo("abc123");
        assertThat(books.get(0).path("active").asBoolean()).isTrue();
        assertThat(books.get(0).path("backtest").asText()).isEqualTo("52 weeks: 3 verdicts lost");
        assertThat(books.get(0).path("activations").get(0).path("kind").asText())
                .isEqualTo("published");
        assertThat(books.get(1).path("active").asBoolean()).isFalse();
    }

    @Test
    void aBookTellsItsRules() throws Exception {
        var book = json(web.get("/api/rule-books/abc123").body());
        assertThat(book.path("rules").findValuesAsText("id")).containsExactly("act-limit", "tidy");
        assertThat(book.path("rules").findValuesAsText("stage")).containsExactly("live", "trial");
        assertThat(book.path("backtest").asText()).contains("the rest");
        assertThat(web.get("/api/rule-books/zzz").statusCode()).isEqualTo(404);
    }

    @Test
    void aBookIsPutBackByWhoSaysWhoAndWhy() throws Exception {
        var path = "/api/rule-books/def456/activate";
        assertThat(web.post(path, JSON, "{\"author\":\"Ada\"}").statusCode()).isEqualTo(400);
        var answer = web.post(path, JSON, "{\"author\":\"Ada\",\"reason\":\"noisy\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).at("/activation/kind").asText()).isEqualTo("rolled-back");
        assertThat(web.books.activations.get(0).by().reason()).isEqualTo("noisy");
    }

    @Test
    void whoDoesNotWantToWaitIsToldWhereTheAnswerWillBe() throws Exception {
        web.books.letGo = new CountDownLatch(1);
        var files = Base64.getEncoder().encodeToString(Bundle.pack(FolderFiles.read(Path.of("rules"))));
        var accepted =
                web.post("/api/rule-books/backtest", JSON, "{\"files\":\"" + files + "\"}", "Prefer", "respond-async");
        assertThat(accepted.statusCode()).isEqualTo(202);
        var place = accepted.headers().firstValue("Location").orElseThrow();
        var underWay = web.get(place);
        assertThat(underWay.statusCode()).isEqualTo(202);
        assertThat(json(underWay.body()).path("done").asInt()).isEqualTo(1);
        assertThat(json(underWay.body()).path("of").asInt()).isEqualTo(3);

        web.books.letGo.countDown();

        var answer = web.get(place);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer.body()).path("text").asText()).startsWith("from null");
        assertThat(web.get("/api/work/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void problemsOfWorkThatNobodyWaitedForAreToldWhenItIsAskedFor() throws Exception {
        web.books.problems.add(new Problem("rules/a.csv", 3, 0, "wrong", "right it"));
        var files = Base64.getEncoder().encodeToString(Bundle.pack(FolderFiles.read(Path.of("rules"))));
        var accepted =
                web.post("/api/rule-books/backtest", JSON, "{\"files\":\"" + files + "\"}", "Prefer", "respond-async");
        var answer = web.get(accepted.headers().firstValue("Location").orElseThrow());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).at("/problems/0/what").asText()).isEqualTo("wrong");
    }

    @Test
    void aFolderIsPublishedAndBacktestedAsAnArchive() throws Exception {
        var files = Base64.getEncoder().encodeToString(Bundle.pack(FolderFiles.read(Path.of("rules"))));
        var published = web.post(
                "/api/rule-books",
                JSON,
                "{\"author\":\"Ada\",\"reason\":\"calmer\",\"backtest\":false,\"files\":\"" + files + "\"}");
        assertThat(published.statusCode()).isEqualTo(201);
        assertThat(json(published.body()).path("hash").asText())
                .isEqualTo(FolderFiles.read(Path.of("rules")).folder().hash());
        var told = web.post("/api/rule-books/backtest", JSON, "{\"from\":\"2025-03-03\",\"files\":\"" + files + "\"}");
        assertThat(json(told.body()).path("text").asText()).startsWith("from 2025-03-03 [FACTS.md, ");
        assertThat(web.post("/api/rule-books/backtest", JSON, "{\"files\":\"bm90aGluZw==\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsWrongWithRulesIsToldWithItsPlaces() throws Exception {
        web.books.problems.add(new Problem("rules/a.drl", 3, 1, "no rule", "write one"));
        var answer = web.post("/api/rule-books/abc123/activate", JSON, "{\"author\":\"Ada\",\"reason\":\"x\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).path("detail").asText()).isEqualTo("rules/a.drl:3: no rule — write one");
        assertThat(json(answer.body()).at("/problems/0/line").asInt()).isEqualTo(3);
    }

    @Test
    void thePageShowsTheRulesTheirHistoryAndWhatIsWrong() throws Exception {
        assertThat(web.get("/rules").body())
                .contains(
                        "It broke its limit", "act-limit", "process-lead", "anti-patterns", "52 weeks: 3 verdicts lost")
                .contains("Fewer &lt;b&gt;false&lt;/b&gt; alarms", "at start", "href=\"/rules\"")
                .doesNotContain("isn't used as it stands");
        web.books.problems.add(new Problem("rules/a.drl", 3, 1, "no <rule>", "write one"));
        assertThat(web.get("/rules").body())
                .contains("isn't used as it stands", "rules/a.drl:3: no &lt;rule&gt; — write one");
        assertThat(web.get("/rules?book=def456").body()).contains("An earlier book", "rollback def456");
        assertThat(web.get("/rules?book=zzz").statusCode()).isEqualTo(404);
    }
}
