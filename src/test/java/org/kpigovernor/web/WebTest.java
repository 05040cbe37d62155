package org.kpigovernor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {
    private static final String JSON = "application/json";

    @TempDir
    static Path folder;

    private static WebFixture web;

    @BeforeAll
    static void start() throws Exception {
        web = new WebFixture(folder);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/teams/payments",
                "/cases",
                "/cases/C-1",
                "/mails",
                "/mails?kind=escalation",
                "/mail?key=case/C-1+opened",
                "/reviews",
                "/unsubscribe?to=%3Cscript%3E&kind=%3Cscript%3E&team=payments",
                "/sources",
                "/dead-letters"
            })
    void everyPageIsShownAndLetsNoScriptIn(String path) throws Exception {
        var page = web.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(page.body()).doesNotContain("<script").contains("KPI Governor");
    }

    @Test
    void theFirstPageTellsWhatNeedsSomebodyAndSinceWhen() throws Exception {
        var page = web.get("/").body();
        assertThat(page).contains("Investigate", "Cycle time", "since 12 Oct", "200 % worse", "<svg", "&lt;script&gt;");
        assertThat(page).contains("Nobody owns &lt;b&gt;it&lt;/b&gt;");
    }

    @Test
    void aMailIsShownAsItsReaderSeesItWithItsPicturesAndNothingElse() throws Exception {
        var mail = web.get("/mail/html?key=case/C-1+opened");
        assertThat(mail.body()).contains("data:image/png;base64,AQID");
        assertThat(mail.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("sandbox");
    }

    @Test
    void theApiTellsReadingsAsTheyAre() throws Exception {
        var readings = json(web.get("/api/readings?team=payments&kpi=cycle-time&from=2026-11-02")
                .body());
        assertThat(readings).hasSize(2);
        assertThat(readings.get(1).toString())
                .isEqualTo("{\"team\":\"payments\",\"kpi\":\"cycle-time\",\"period\":\"week\",\"start\":\"2026-11-09\","
                        + "\"value\":69.0,\"n\":12,\"parts\":{},\"definition\":1}");
        assertThat(json(web.get("/api/verdicts?team=payments").body())
                        .get(0)
                        .get("verdict")
                        .asText())
                .isEqualTo("INVESTIGATE");
    }

    @Test
    void theApiTellsReadingsByTheVersionOfTheirDefinition() throws Exception {
        var path = "/api/readings?team=payments&kpi=cycle-time&from=2026-11-02&version=";
        assertThat(json(web.get(path + 1).body())).hasSize(2);
        assertThat(json(web.get(path + 2).body())).isEmpty();
    }

    @Test
    void whatWasTriedIsToldWithWhatCameOfIt() throws Exception {
        var initiatives = json(web.get("/api/initiatives?team=payments").body());
        assertThat(initiatives).hasSize(1);
        var tried = initiatives.get(0);
        assertThat(tried.get("outcome").asText()).isEqualTo("no-credible-change");
        assertThat(tried.get("effect").get("low").asDouble()).isLessThan(0);
        assertThat(tried.get("expected").get("change").asDouble()).isEqualTo(-0.2);
        assertThat(tried.get("summary").asText()).startsWith("no credible change, cycle time ");
        assertThat(json(web.get("/api/initiatives?team=nobody").body())).isEmpty();
        var page = web.get("/teams/payments").body();
        assertThat(page)
                .contains(
                        "What was tried", "Small &lt;b&gt;changes&lt;/b&gt; (since 31 Aug 2026)", "no credible change")
                .contains("<line class=\"mark\"");
    }

    @Test
    void whatRulesOnTrialSaidIsAskedForByItself() throws Exception {
        var trials = json(web.get("/api/verdicts?team=payments&trial=true").body());
        assertThat(trials.findValuesAsText("rule")).containsExactly("fast-change");
        assertThat(trials.get(0).get("trial").asBoolean()).isTrue();
        assertThat(json(web.get("/api/verdicts?trial=false").body()).findValuesAsText("rule"))
                .containsExactly("sustained-trend");
        assertThat(web.get("/teams/payments").body())
                .contains(
                        "on trial</span> Act by rule fast-change: A sustained trend for the worse. Nobody is mailed.");
        assertThat(web.get("/api/verdicts?trial=perhaps").statusCode()).isEqualTo(400);
        assertThat(json(web.get("/api/findings").body()).get(0).get("trial").asBoolean())
                .isFalse();
    }

    @Test
    void sourcesTellHowFarTheyAreReadAndWhatIsWrong() throws Exception {
        assertThat(web.get("/sources").body())
                .contains(
                        "something is wrong",
                        "2 h",
                        "2 of 5 lists",
                        "40 %",
                        "has no /repos/acme/gone (404)",
                        "not polled");
        var github = json(web.get("/api/sources").body()).get(0).get("polling");
        assertThat(github.get("state").asText()).isEqualTo("failing");
        assertThat(github.get("lagSeconds").asLong()).isEqualTo(7_200);
        assertThat(github.get("complaints").get(0).get("feed").asText()).isEqualTo("pulls acme/gone");
        assertThat(json(web.get("/api/sources").body()).get(1).get("polling").isNull())
                .isTrue();
        assertThat(web.get("/metrics").body())
                .contains("kpi_governor_source_lag_seconds{source=\"github\"} 7200.0")
                .contains("kpi_governor_source_backlog{source=\"github\"} 2.0")
                .contains("kpi_governor_source_complaints{source=\"github\"} 1.0")
                .contains("kpi_governor_source_last_success_seconds{source=\"github\"}");
    }

    @Test
    void rulesAreListedWithHowGoodTheirAlertsWere() throws Exception {
        var rules = json(web.get("/api/rules").body());
        assertThat(rules.findValuesAsText("stage")).containsExactly("trial", "live");
        assertThat(rules.get(1).get("raised").asInt()).isEqualTo(2);
        assertThat(rules.get(1).get("unanswered").asInt()).isEqualTo(1);
        assertThat(web.get("/metrics").body())
                .contains("kpi_governor_rule_cases{count=\"raised\",rule=\"sustained-trend\"} 2.0")
                .doesNotContain("kpi_governor_rule_precision{rule=\"fast-change\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/readings?from=yesterday",
                "/api/readings?period=year",
                "/api/readings?version=0",
                "/api/notices?limit=0",
                "/api/review-slots?kind=yearly"
            })
    void aWrongParameterIsNamedInProblemDetails(String path) throws Exception {
        var answer = web.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        var problem = json(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("detail").asText()).contains("parameter `");
    }

    @Test
    void whatIsNotThereIsNotFoundAndAWrongMethodIsToldTheRightOnes() throws Exception {
        assertThat(web.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(web.get("/api/cases/C-99").statusCode()).isEqualTo(404);
        var wrong = web.get("/api/rounds");
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("allow")).hasValue("POST");
    }

    @Test
    void anAddressOfARouteFileSaysWhichMethodItTakes() throws Exception {
        var wrong = web.get("/webhooks/x");
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("allow")).hasValue("POST");
    }

    @Test
    void headHasNoBodyAndDoesNotSayThatItWouldBeEmpty() throws Exception {
        var head = web.head("/style.css");
        assertThat(head.body()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("content-type")).hasValue("text/css; charset=utf-8");
        assertThat(head.headers().firstValue("content-length")).isNotEqualTo(Optional.of("0"));
    }

    @Test
    void theLinkThatStopsMailsTellsWhoSendsThemAndChangesNothing() throws Exception {
        var page = web.get("/unsubscribe?to=manager%40example.com&kind=weekly-review&team=payments");
        assertThat(page.body())
                .contains("as its <b>manager</b>", "sends <b>weekly</b> reviews", "0 0 8 ? * MON", "Europe/Berlin");
        var escalation = web.get("/unsubscribe?to=owner%40example.com&kind=escalation&team=payments");
        assertThat(escalation.body()).contains("as its <b>owner</b>", "config/escalations.yaml");
        assertThat(web.get("/unsubscribe").statusCode()).isEqualTo(404);
        assertThat(web.post("/unsubscribe", "text/plain", "List-Unsubscribe=One-Click")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCaseIsMovedByItsRules() throws Exception {
        var early = web.post("/api/cases/C-1/act", JSON, "{\"by\":\"owner@example.com\",\"plan\":\"Pair on reviews\"}");
        assertThat(early.statusCode()).isEqualTo(409);
        var explained = web.post(
                "/api/cases/C-1/explain", JSON, "{\"by\":\"owner@example.com\",\"cause\":\"Two people left\"}");
        assertThat(explained.statusCode()).isEqualTo(200);
        assertThat(json(explained.body()).get("state").asText()).isEqualTo("explained");
        assertThat(json(web.get("/api/cases/C-1").body()).get("moves").findValuesAsText("move"))
                .containsExactly("opened", "explained");
        assertThat(web.post("/api/cases/C-1/explain", JSON, "{\"by\":\"x\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPageOfAnotherOriginCanChangeNothing() throws Exception {
        var body = "{\"by\":\"x\"}";
        assertThat(web.post("/api/rounds", JSON, body, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.post("/api/rounds", JSON, body, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.post("/api/cases/C-1/acknowledge", "text/plain", body).statusCode())
                .isEqualTo(415);
        assertThat(web.post("/api/rounds", JSON, "").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnnotationIsKeptForItsTeam() throws Exception {
        var note = "{\"team\":\"payments\",\"on\":\"2026-11-02\",\"text\":\"Code freeze\",\"by\":\"lead@example.com\"}";
        assertThat(web.post("/api/annotations", JSON, note).statusCode()).isEqualTo(201);
        assertThat(web.get("/api/annotations?team=payments").body()).contains("Code freeze");
        assertThat(web.post("/api/annotations", JSON, note.replace("payments", "paymints"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDeadLetterIsTranslatedAgainWhenSomebodyAsks() throws Exception {
        var button = "/dead-letters/replay?source=github&id=bad%2F1";
        var answer = web.post(button, "application/x-www-form-urlencoded", "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(web.inbox.backlog()).isEqualTo(1);
        web.inbox.drain(10, delivery -> new org.kpigovernor.ingest.Translation.Untranslatable("$.action is missing"));
    }

    @Test
    void theMailsPageSaysWhenNothingGetsOutAndWhy() throws Exception {
        assertThat(web.get("/mails").body())
                .contains("Nothing gets out by mail since")
                .contains("mail.example.com:25: &lt;refused&gt;");
    }

    @Test
    void metricsAreOpenMetricsWithTheReadingsThemselves() throws Exception {
        var metrics = web.get("/metrics");
        assertThat(metrics.headers().firstValue("content-type").orElseThrow())
                .startsWith("application/openmetrics-text");
        assertThat(metrics.body())
                .contains("kpi_reading{kpi=\"cycle-time\",period=\"week\",team=\"payments\"} 69.0")
                .contains("kpi_governor_deliveries_total{outcome=\"dead\",source=\"github\"} 1.0")
                .contains("kpi_governor_dead_letters 1.0")
                .contains("kpi_governor_notices{channel=\"mail\",state=\"waiting\"} 1.0")
                .contains("kpi_governor_channel_up{channel=\"mail\"} 0.0")
                .contains("kpi_governor_answers_total{outcome=\"commented\"} 3.0")
                .endsWith("# EOF\n");
    }

    @Test
    void aServiceThatReachesItsDatabaseIsReady() throws Exception {
        assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(web.get("/health/ready").body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void theDescriptionOfTheApiNamesEveryEndpointAndNoOther() throws Exception {
        var described = new TreeSet<String>();
        json(web.get("/openapi.json").body())
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        var answered = new TreeSet<String>(List.of("POST /api/measurements"));
        Web.router(web.ports).endpoints().stream()
                .filter(endpoint -> endpoint.template().startsWith("/api")
                        || endpoint.template().startsWith("/openapi"))
                .forEach(endpoint -> answered.add(endpoint.method() + " " + endpoint.template()));
        assertThat(described).isEqualTo(answered);
    }

    @Test
    void theDescriptionReferencesOnlySchemasThatItHas() throws Exception {
        var document = json(web.get("/openapi.json").body());
        assertThat(document.get("openapi").asText()).startsWith("3.1");
        var named = new ArrayList<String>();
        document.findValuesAsText("$ref").forEach(ref -> named.add(ref.substring(ref.lastIndexOf('/') + 1)));
        assertThat(named)
                .allMatch(name -> document.at("/components/schemas/" + name).isObject());
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
