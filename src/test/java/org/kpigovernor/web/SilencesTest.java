package org.kpigovernor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.cases.Silence;

class SilencesTest {
    private static final String JSON = "application/json";
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
    void aSilenceIsMadeShownAndEndedOverTheApi() throws Exception {
        var made = web.post("/api/silences", JSON, """
                {"team": "payments", "kpi": "cycle-time", "until": "2026-11-20", "reason": "a migration",
                 "by": "ada@example.com", "even-non-negotiable": true}""");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body())
                .contains("\"id\":\"S-1\"", "\"until\":\"2026-11-20T23:00:00Z\"")
                .contains("\"evenNonNegotiable\":true", "\"inForce\":true", "\"heldBack\":0");
        assertThat(web.delete("/api/silences/S-1", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.delete("/api/silences/S-1").body()).contains("\"inForce\":false");
        assertThat(web.delete("/api/silences/S-1").statusCode()).isEqualTo(409);
        assertThat(web.delete("/api/silences/S-2").statusCode()).isEqualTo(404);
        assertThat(web.get("/api/silences").body()).contains("\"ended\":\"2026-11-18T09:00:00Z\"");
    }

    @Test
    void aSilenceWithoutAnEndAReasonOrAKnownTeamIsRefused() throws Exception {
        assertThat(refusal("{\"reason\":\"x\",\"by\":\"a@b.c\"}")).contains("`until` is missing");
        assertThat(refusal("{\"until\":\"soon\",\"reason\":\"x\",\"by\":\"a@b.c\"}"))
                .contains("neither a day nor a moment");
        assertThat(refusal("{\"until\":\"2027-03-01\",\"reason\":\"x\",\"by\":\"a@b.c\"}"))
                .contains("90 days at most");
        assertThat(refusal("{\"until\":\"2026-11-20\",\"by\":\"a@b.c\"}")).contains("`reason` is missing");
        assertThat(refusal("{\"until\":\"2026-11-20\",\"reason\":\"x\",\"by\":\"ada\"}"))
                .contains("mail address");
        assertThat(refusal("{\"team\":\"payment\",\"until\":\"2026-11-20\",\"reason\":\"x\",\"by\":\"a@b.c\"}"))
                .contains("There is no team `payment`", "did you mean `payments`");
        assertThat(web.silences.all()).isEmpty();
    }

    @Test
    void thePageMakesASilenceAndEndsIt() throws Exception {
        assertThat(web.get("/silences?team=payments&kpi=cycle-time").body())
                .contains("There are none", "value=\"payments\" selected", "value=\"cycle-time\" selected")
                .doesNotContain(WebFixture.HOSTILE);
        var refused = web.post("/silences", FORM, "team=&kpi=&until=2026-11-01&reason=%3Cb%3E&by=ada%40example.com");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("A silence ends at a moment to come", "&lt;b&gt;</textarea>");
        var made =
                web.post("/silences", FORM, "team=payments&kpi=&until=2026-11-20&reason=Freeze&by=ada%40example.com");
        assertThat(made.headers().firstValue("location")).hasValue("/silences");
        assertThat(web.get("/silences").body()).contains("All KPIs of", "Freeze", "End it now");
        web.post("/silences/S-1/end", FORM, "");
        assertThat(web.get("/silences").body()).doesNotContain("End it now");
        assertThat(web.silences.all()).singleElement().returns(WebFixture.NOW, Silence::ended);
    }

    @Test
    void aCaseShowsWhoIsToldWhenAndWhatHoldsThatBack() throws Exception {
        assertThat(web.get("/cases/C-1").body())
                .contains("Who is told, and when", "owner@example.com", "step 2: manager after 4h")
                .doesNotContain("silenced it");
        web.post("/api/silences", JSON, "{\"until\":\"2026-11-20\",\"reason\":\"Freeze\",\"by\":\"ada@example.com\"}");
        assertThat(web.get("/cases/C-1").body()).contains("ada@example.com silenced it (S-1): Freeze");
        var preview = web.get("/api/cases/C-1/preview?as-of=2026-11-18T10:00:00%2B00:00");
        assertThat(preview.body())
                .contains("\"asOf\":\"2026-11-18T10:00:00Z\"", "\"at\":\"2026-11-21T00:00:00Z\"")
                .contains("\"zone\":\"Europe/Berlin\"", "\"told\":false", "\"heldBack\":[]");
        assertThat(web.get("/api/cases/C-1/preview?as-of=now").statusCode()).isEqualTo(400);
        assertThat(web.get("/api/cases/C-9/preview").statusCode()).isEqualTo(404);
    }

    private String refusal(String body) throws Exception {
        var answer = web.post("/api/silences", JSON, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }
}
