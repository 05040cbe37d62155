package org.kpigovernor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarterlyPageTest {
    private static final String PAGE = "/reviews/quarterly/payments/2026-Q3";
    private static final String FORM = "application/x-www-form-urlencoded";

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

    @Test
    void thePageAsksOfEachKpiWhetherItShallStay() throws Exception {
        var page = web.get(PAGE + "?by=manager%40example.com").body();
        assertThat(page)
                .contains("quarterly review, Q3 2026", "Cycle time", "value=\"keep\"", "value=\"manager@example.com\"")
                .doesNotContain(WebFixture.HOSTILE);
    }

    @Test
    void anAnswerIsKeptAndShownOnThePagesAndByTheApi() throws Exception {
        var answered = web.post(PAGE, FORM, "kpi=cycle-time&answer=change&reason=noise+%3Cb%3E&by=m%40example.com");
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(answered.headers().firstValue("Location")).contains(PAGE + "?by=m%40example.com#cycle-time");
        assertThat(web.get(PAGE).body()).contains("change, said by m@example.com on 18 Nov 2026", "noise &lt;b&gt;");
        assertThat(web.get("/teams/payments").body()).contains("What the quarterly reviews answered");
        assertThat(web.get("/api/review-answers?team=payments").body())
                .contains("\"quarter\":\"2026-Q3\"", "\"answer\":\"change\"");
    }

    @Test
    void anAnswerWithoutAReasonOrAChoiceIsAskedForAgainWithWhatWasWritten() throws Exception {
        var refused = web.post(PAGE, FORM, "kpi=cycle-time&answer=retire&reason=&by=m%40example.com");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Say why", "value=\"retire\" required checked", "value=\"m@example.com\"");
        assertThat(web.post(PAGE, FORM, "kpi=cycle-time&by=me").body()).contains("Choose one of the three answers");
    }

    @Test
    void whatIsNoTeamOrNoQuarterIsNotFound() throws Exception {
        assertThat(web.get("/reviews/quarterly/gone/2026-Q3").statusCode()).isEqualTo(404);
        assertThat(web.get("/reviews/quarterly/payments/2026-Q5").statusCode()).isEqualTo(404);
    }

    @Test
    void theApiTakesAnAnswerAndSaysWhatIsWrongWithOne() throws Exception {
        var good =
                "{\"team\":\"payments\",\"kpi\":\"cycle-time\",\"quarter\":\"2026-Q2\",\"answer\":\"keep\",\"by\":\"me\"}";
        assertThat(web.post("/api/review-answers", "application/json", good).statusCode())
                .isEqualTo(201);
        for (var bad : java.util.List.of(
                good.replace("2026-Q2", "Q2"),
                good.replace("keep", "drop"),
                good.replace("keep", "retire"),
                good.replace("cycle-time", "gone"),
                good.replace("\"me\"", "\" \""))) {
            var refused = web.post("/api/review-answers", "application/json", bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(400);
            assertThat(refused.body()).contains("detail");
        }
    }

    @Test
    void aFormOfAnotherOriginIsRefused() throws Exception {
        assertThat(web.post(PAGE, FORM, "kpi=cycle-time&answer=keep&by=me", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatComesNextIsShownWithTheReasonWhyItWaits() throws Exception {
        assertThat(web.get("/reviews").body())
                .contains("What comes next", "Tue 24 Nov 2026, 08:00 Europe/Berlin", "Mon 23 Nov 2026 is a holiday");
        assertThat(web.get("/api/review-slots?upcoming=true").body()).contains("2026-11-24T07:00:00Z");
        assertThat(web.get("/api/review-slots?upcoming=true&kind=daily").body()).isEqualTo("[]");
        assertThat(web.get("/api/review-slots").body()).isEqualTo("[]");
    }
}
