package org.kpigovernor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.notify.AnswerAction;
import org.kpigovernor.notify.AnswerToken;
import org.kpigovernor.notify.SignedTokens;
import org.kpigovernor.notify.Told;

class AnswerLinksTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String OWNER = "owner@example.com";

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
    void lookingAtALinkChangesNothingHoweverOftenAScannerLooks() throws Exception {
        var path = path(AnswerAction.ACKNOWLEDGE);
        for (int look = 0; look < 3; look++) {
            var page = web.get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("I have seen it", "In the name of owner@example.com", "C-1");
        }
        assertThat(web.head(path).statusCode()).isEqualTo(200);
        assertThat(web.cases.moves("C-1")).hasSize(1);
    }

    @Test
    void theButtonDoesItOnceInTheNameOfTheReaderHoweverOftenItIsPressed() throws Exception {
        var path = path(AnswerAction.ACKNOWLEDGE);
        assertThat(post(path, "").statusCode()).isEqualTo(303);
        assertThat(post(path, "").body()).contains("Done: I have seen it");
        assertThat(web.get(path).body()).contains("Done: I have seen it", "owner@example.com on");
        assertThat(web.cases.moves("C-1")).hasSize(2);
        assertThat(web.cases.moves("C-1").get(1))
                .returns("acknowledged", CaseMove::move)
                .returns(OWNER, CaseMove::by);
    }

    @Test
    void aCauseIsWrittenAndAnAcceptanceHasAnEnd() throws Exception {
        var explain = path(AnswerAction.EXPLAIN);
        assertThat(post(explain, "text=+").statusCode()).isEqualTo(400);
        post(explain, "text=Two+%3Cpeople%3E+left");
        assertThat(web.get(explain).body()).contains("“Two &lt;people&gt; left”");
        var accept = path(AnswerAction.ACCEPT);
        assertThat(post(accept, "text=freeze&until=soon").body()).contains("The last day is missing");
        assertThat(post(accept, "text=freeze&until=2001-01-01").statusCode()).isEqualTo(400);
        post(accept, "text=freeze&until=2099-01-01");
        assertThat(web.cases.find("C-1").orElseThrow())
                .returns(Case.State.ACCEPTED, Case::state)
                .returns("Two <people> left", Case::cause);
    }

    @Test
    void aCaseIsClosedWithAnAnswerThatCanBeChanged() throws Exception {
        post(path(AnswerAction.WORTH), "");
        assertThat(web.cases.find("C-1").orElseThrow())
                .returns(Case.State.RESOLVED, Case::state)
                .returns(true, Case::worthRaising);
        post(path(AnswerAction.WORTH), "");
        assertThat(web.cases.moves("C-1")).hasSize(2);
        post(path(AnswerAction.NOT_WORTH), "");
        assertThat(web.cases.find("C-1").orElseThrow().worthRaising()).isFalse();
        var late = web.get(path(AnswerAction.ACKNOWLEDGE));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("There is nothing left to answer", "C-1 is resolved", "/cases/C-1");
    }

    @Test
    void aForgedOrMangledLinkSaysSoAndDoesNothing() throws Exception {
        var forged = new SignedTokens("another key".getBytes(StandardCharsets.UTF_8))
                .sign(token(AnswerAction.ACKNOWLEDGE, turn(), WebFixture.NOW.plusSeconds(60), OWNER)
                        .text());
        var whole = path(AnswerAction.ACKNOWLEDGE);
        for (var path : new String[] {
            "/answers/" + forged,
            whole.substring(0, whole.length() - 3),
            "/answers/x",
            "/answers/a.b.c",
            "/answers/%20."
        }) {
            assertThat(web.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(post(path, "").body()).contains("This link isn’t complete");
        }
        assertThat(web.cases.moves("C-1")).hasSize(1);
    }

    @Test
    void aLinkThatStopsMailsAnswersNoCase() throws Exception {
        var stop = Told.SIGNED.unsubscribeUrl(OWNER, "escalation", "payments").replaceFirst(".*token=", "");
        assertThat(web.get("/answers/" + stop).statusCode()).isEqualTo(404);
        var answer = path(AnswerAction.ACKNOWLEDGE).replace("/answers/", "");
        assertThat(web.get("/unsubscribe?token=" + answer).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkIsGoodForTwoWeeks() throws Exception {
        var old = signed(token(AnswerAction.ACKNOWLEDGE, turn(), WebFixture.NOW.minusSeconds(1), OWNER));
        assertThat(web.get(old).statusCode()).isEqualTo(410);
        assertThat(post(old, "").body()).contains("This link is too old", "/cases/C-1");
        assertThat(web.cases.moves("C-1")).hasSize(1);
    }

    @Test
    void aLinkFromBeforeTheCaseWorsenedShowsTheCaseInstead() throws Exception {
        var outdated = signed(token(AnswerAction.ACKNOWLEDGE, turn() - 60, WebFixture.NOW.plusSeconds(60), OWNER));
        var page = post(outdated, "");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("The case has worsened since", "/cases/C-1");
        assertThat(web.cases.moves("C-1")).hasSize(1);
    }

    @Test
    void whoClicksInAChatSaysWhoItIs() throws Exception {
        var chat = signed(token(
                AnswerAction.ACKNOWLEDGE,
                turn(),
                WebFixture.NOW.plusSeconds(60),
                AnswerToken.channel("payments-chat")));
        assertThat(web.get(chat).body()).contains("Who you are").doesNotContain("channel:");
        assertThat(post(chat, "by=").statusCode()).isEqualTo(400);
        assertThat(post(chat, "by=reader%40example.com").statusCode()).isEqualTo(303);
        assertThat(web.cases.moves("C-1").get(1).by()).isEqualTo("reader@example.com");
    }

    @Test
    void aMailProgramsBrowserWithoutAnOriginMayAnswer() throws Exception {
        var foreign =
                web.post(path(AnswerAction.ACKNOWLEDGE), FORM, "", "Origin", "null", "Sec-Fetch-Site", "cross-site");
        assertThat(foreign.statusCode()).isEqualTo(303);
        assertThat(web.post("/cases/C-1/resolve", FORM, "by=x", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aMailProgramStopsMailsByOnePostAndAPersonTakesItBack() throws Exception {
        var stop = Told.SIGNED
                .unsubscribeUrl("Owner@example.com", "escalation", "payments")
                .replace("https://kpi.example.com", "");
        assertThat(web.get(stop).body()).contains("Stop these mails?", "changed nothing");
        assertThat(web.suppressions.of("payments")).isEmpty();
        for (int time = 0; time < 2; time++) {
            assertThat(web.post(stop, FORM, "List-Unsubscribe=One-Click").statusCode())
                    .isEqualTo(200);
        }
        assertThat(web.suppressions.has(OWNER, "escalation", "payments")).isTrue();
        assertThat(web.suppressions.has(OWNER, "weekly-review", "payments")).isFalse();
        assertThat(web.get("/cases/C-1").body()).contains("Stopped mails about this team’s cases: owner@example.com");
        assertThat(web.get(stop).body()).contains("These mails are stopped");
        assertThat(web.post(stop, FORM, "action=resume").statusCode()).isEqualTo(303);
        assertThat(web.suppressions.of("payments")).isEmpty();
    }

    @Test
    void aForgedLinkStopsNothing() throws Exception {
        assertThat(web.post("/unsubscribe?token=abc.def", FORM, "List-Unsubscribe=One-Click")
                        .statusCode())
                .isEqualTo(404);
        assertThat(web.post("/unsubscribe", FORM, "List-Unsubscribe=One-Click").statusCode())
                .isEqualTo(404);
        assertThat(web.suppressions.of("payments")).isEmpty();
    }

    private long turn() {
        return web.cases.find("C-1").orElseThrow().opened().getEpochSecond();
    }

    private AnswerToken token(AnswerAction action, long turn, Instant expires, String recipient) {
        return new AnswerToken(action, "C-1", turn, expires, recipient);
    }

    private static String signed(AnswerToken token) {
        return "/answers/" + Told.TOKENS.sign(token.text());
    }

    private String path(AnswerAction action) {
        return signed(token(action, turn(), WebFixture.NOW.plusSeconds(60), OWNER));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return web.post(path, FORM, body);
    }
}
