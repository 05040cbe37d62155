package org.kpigovernor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;

class CaseFormsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private WebFixture web;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        web = new WebFixture(folder);
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void aCaseGoesItsWayByTheFormsOfItsPage() throws Exception {
        assertThat(page("C-1")).contains("id=\"acknowledge\"", "id=\"explain\"", "id=\"accept\"", "id=\"resolve\"");
        assertThat(page("C-1")).doesNotContain("id=\"act\"", "id=\"worth\"").contains("explain it first");
        assertThat(post("C-1", "acknowledge", "by=owner%40example.com&text=").statusCode())
                .isEqualTo(303);
        assertThat(page("C-1")).doesNotContain("id=\"acknowledge\"");
        var explained = post("C-1", "explain", "by=owner%40example.com&text=Two+people+left+%26+nobody+came");
        assertThat(explained.headers().firstValue("location")).hasValue("/cases/C-1");
        assertThat(page("C-1")).contains("id=\"act\"", "Two people left &amp; nobody came");
        post("C-1", "act", "by=owner%40example.com&text=Hire+two");
        post("C-1", "resolve", "by=owner%40example.com&worth=yes&text=");
        assertThat(web.cases.find("C-1").orElseThrow())
                .returns(Case.State.RESOLVED, Case::state)
                .returns(true, Case::worthRaising);
        assertThat(web.cases.moves("C-1"))
                .extracting(CaseMove::move)
                .containsExactly("opened", "acknowledged", "explained", "acting", "resolved");
    }

    @Test
    void aFormThatWasShownBeforeSomebodyElseMovedTheCaseIsRefusedAndThePageShowsWhatIsNew() throws Exception {
        assertThat(page("C-1")).contains("name=\"version\" value=\"0\"").doesNotContain("new since you looked");
        post("C-1", "explain", "by=ada%40example.com&text=A+slow+suite&version=0");
        var late = post("C-1", "explain", "by=bela%40example.com&text=Holidays&version=0");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("C-1 changed meanwhile: explained by ada@example.com (A slow suite).", "Holidays</textarea>")
                .contains("name=\"version\" value=\"1\"")
                .containsOnlyOnce("new since you looked");
        assertThat(web.cases.find("C-1").orElseThrow().cause()).isEqualTo("A slow suite");
        assertThat(post("C-1", "explain", "by=bela%40example.com&text=Holidays&version=1")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theApiRefusesAMoveOfAnOlderVersionToo() throws Exception {
        var path = "/api/cases/C-1/acknowledge";
        assertThat(web.post(path, "application/json", "{\"by\":\"ada@example.com\",\"version\":0}")
                        .body())
                .contains("\"version\":1");
        var late = web.post(path, "application/json", "{\"by\":\"bela@example.com\",\"version\":0}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("C-1 changed meanwhile: acknowledged by ada@example.com");
    }

    @Test
    void aRefusalStandsAtItsFormWithWhatWasWritten() throws Exception {
        var late = post("C-1", "accept", "by=owner%40example.com&until=2026-11-01&text=The+%3Cfreeze%3E");
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body())
                .containsOnlyOnce("class=\"refused\"")
                .contains("An acceptance ends on a day to come, not on 2026-11-01.")
                .contains("value=\"2026-11-01\"", "The &lt;freeze&gt;</textarea>", "value=\"owner@example.com\"");
        var form = late.body()
                .substring(late.body().indexOf("id=\"accept\""), late.body().indexOf("id=\"resolve\""));
        assertThat(form).contains("class=\"refused\"");
        assertThat(post("C-1", "accept", "by=x&until=soon&text=y").body())
                .contains("or isn&#39;t written as 2026-11-23");
        assertThat(post("C-1", "explain", "by=&text=Known").body()).contains("Who moves the case is missing.");
        assertThat(post("C-1", "explain", "by=x&text=+").body()).contains("A cause is missing.");
        assertThat(web.cases.moves("C-1")).hasSize(1);
    }

    @Test
    void aMoveThatTheCaseCannotMakeAnyMoreIsToldOnItsPage() throws Exception {
        post("C-1", "acknowledge", "by=owner%40example.com");
        var again = post("C-1", "acknowledge", "by=manager%40example.com");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("C-1 is acknowledged; only a case that is open can be acknowledged.");
    }

    @Test
    void aCaseThatClosedItselfAsksWhetherItWasWorthRaisingUntilSomebodyAnswers() throws Exception {
        assertThat(page("C-2?by=owner%40example.com"))
                .contains("id=\"worth\"", "Nobody has answered yet", "value=\"owner@example.com\"")
                .doesNotContain("id=\"resolve\"");
        assertThat(web.get("/api/rules").body()).contains("\"answered\":0,\"unanswered\":1");
        post("C-2", "worth", "by=owner%40example.com&worth=no&text=A+holiday");
        assertThat(page("C-2")).contains("So far the answer is <b>no</b>", "not worth raising: A holiday");
        assertThat(web.get("/api/rules").body()).contains("\"answered\":1,\"unanswered\":0,\"worth\":0");
        assertThat(web.get("/metrics").body()).contains("kpi_governor_rule_precision{rule=\"sustained-trend\"} 0.0");
        post("C-2", "worth", "by=manager%40example.com&worth=&text=");
        assertThat(web.cases.find("C-2").orElseThrow().worthRaising()).isNull();
        assertThat(page("C-2")).contains("can&#39;t say whether it was worth raising");
    }

    @Test
    void aFormOfAnotherOriginMovesNothing() throws Exception {
        var foreign = web.post("/cases/C-1/acknowledge", FORM, "by=x", "Origin", "https://evil.example");
        assertThat(foreign.statusCode()).isEqualTo(403);
        var forged = web.post(
                "/cases/C-1/acknowledge", FORM, "by=x&sec-fetch-site=same-origin", "Sec-Fetch-Site", "cross-site");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(web.cases.moves("C-1")).hasSize(1);
    }

    @Test
    void onlyFormsAndKnownMovesAreTaken() throws Exception {
        assertThat(web.post("/cases/C-1/acknowledge", "text/plain", "by=x").statusCode())
                .isEqualTo(415);
        assertThat(post("C-1", "forget", "by=x").statusCode()).isEqualTo(404);
        assertThat(post("C-99", "acknowledge", "by=x").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String id, String move, String form) throws Exception {
        return web.post("/cases/" + id + "/" + move, FORM, form);
    }

    private String page(String id) throws Exception {
        var page = web.get("/cases/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
