package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.notify.CaseEvent.Type.ACKNOWLEDGED;
import static org.kpigovernor.notify.CaseEvent.Type.CLOSED;
import static org.kpigovernor.notify.CaseEvent.Type.OPENED;
import static org.kpigovernor.notify.CaseEvent.Type.RECOVERED;
import static org.kpigovernor.notify.CaseEvent.Type.UNANSWERED;
import static org.kpigovernor.notify.CaseEvent.Type.WORSENED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.notify.chat.ChatPages;
import org.kpigovernor.notify.chat.SlackVoice;
import org.kpigovernor.notify.chat.TeamsVoice;
import org.kpigovernor.notify.hook.WebhookVoice;
import org.kpigovernor.notify.ticket.JiraVoice;
import org.kpigovernor.notify.ticket.PagerDutyVoice;

class VoicesTest {
    private static final String HOSTILE = "<!channel> @everyone *bold* [click](http://evil.example) </b>\r\n&";
    private static final ChatPages PAGES = new ChatPages("https://kpi.example.com");
    private static final Voice SLACK = new SlackVoice(Told.wants("payments-chat"), PAGES);
    private static final Voice TEAMS = new TeamsVoice(Told.wants("payments-chat"), PAGES);
    private static final Voice WEBHOOK = new WebhookVoice(Told.wants("events"));
    private static final Voice PAGERDUTY = new PagerDutyVoice(Told.wants("pager"));

    private final Payments payments = Payments.troubled();

    private CaseEvent event(String id, CaseEvent.Type type) {
        return Told.event(payments, id, type, null);
    }

    private CaseEvent answer(String id, CaseEvent.Type type, String move, String why) {
        var made = new CaseMove(id, Payments.MONDAY_MORNING, move, "payments-owner@example.com", why);
        return Told.event(payments, id, type, made);
    }

    private static Voice.Payload say(Voice voice, CaseEvent... events) {
        return voice.cases("channel/x/" + events[0].key(), List.of(events));
    }

    private static JsonNode json(Voice.Payload payload) throws IOException {
        return new ObjectMapper().readTree(payload.json());
    }

    private static Voice jira(String api) {
        return new JiraVoice(Told.settings(
                "jira", "https://acme.example", "token", Map.of("project", "PAY", "issue-type", "Task", "api", api)));
    }

    @Test
    void slackShowsWhatIsTheMatterWhyAndWhatToAnswer() {
        Told.assertApproved("slack-opened", say(SLACK, event("C-14", OPENED)));
    }

    @Test
    void slackTellsSeveralCasesInOneMessage() {
        Told.assertApproved(
                "slack-several",
                say(SLACK, event("C-12", WORSENED), event("C-14", UNANSWERED), event("C-9", RECOVERED)));
    }

    @Test
    void slackGetsAReviewAsItsFirstLines() {
        Told.assertApproved("slack-review", SLACK.copy("key", review()).orElseThrow());
    }

    @Test
    void teamsGetsAnAdaptiveCardInTheEnvelopeOfWorkflows() {
        Told.assertApproved("teams-opened", say(TEAMS, event("C-14", OPENED)));
        Told.assertApproved("teams-review", TEAMS.copy("key", review()).orElseThrow());
    }

    @Test
    void aWebhookGetsTheCaseItsKpiAndWhatAPersonDid() {
        Told.assertApproved("webhook-opened", say(WEBHOOK, event("C-14", OPENED)));
        Told.assertApproved(
                "webhook-acknowledged", say(WEBHOOK, answer("C-14", ACKNOWLEDGED, "acknowledged", "on it")));
        Told.assertApproved("webhook-review", WEBHOOK.copy("key", review()).orElseThrow());
    }

    @Test
    void jiraCloudGetsADocumentTree() {
        Told.assertApproved("jira-cloud-opened", say(jira("cloud"), event("C-14", OPENED)));
        Told.assertApproved("jira-cloud-worsened", say(jira("cloud"), event("C-12", WORSENED)));
    }

    @Test
    void jiraDataCenterGetsWikiMarkup() {
        Told.assertApproved("jira-data-center-opened", say(jira("data-center"), event("C-14", OPENED)));
        Told.assertApproved(
                "jira-data-center-closed", say(jira("data-center"), answer("C-9", CLOSED, "resolved", "it passed")));
    }

    @Test
    void pagerDutyHearsOfABreachUnderOneKeyFromItsBeginningToItsEnd() throws IOException {
        Stories.limitBroken(payments);
        Told.assertApproved("pagerduty-trigger", say(PAGERDUTY, event("C-12", OPENED)));
        var acknowledged = json(say(PAGERDUTY, answer("C-12", ACKNOWLEDGED, "acknowledged", "")));
        var resolved = json(say(PAGERDUTY, event("C-12", RECOVERED)));
        assertThat(acknowledged.toString())
                .isEqualTo("{\"event_action\":\"acknowledge\",\"dedup_key\":\"kpi-governor-C-12\"}");
        assertThat(resolved.toString()).isEqualTo("{\"event_action\":\"resolve\",\"dedup_key\":\"kpi-governor-C-12\"}");
    }

    @Test
    void pagerDutyIsForActionsOnWhatIsNotNegotiableAndCallsNobodyForLess() {
        var breach = payments.kept.find("C-12").orElseThrow();
        var investigation = payments.kept.find("C-14").orElseThrow();
        assertThat(breach.priority()).isEqualTo(Priority.NON_NEGOTIABLE);
        assertThat(breach.kind()).isEqualTo(Case.Kind.ACTION);
        assertThat(PAGERDUTY.hears(OPENED, breach)).isTrue();
        assertThat(PAGERDUTY.hears(UNANSWERED, breach)).isFalse();
        assertThat(PAGERDUTY.hears(OPENED, investigation)).isFalse();
        assertThat(PAGERDUTY.copy("key", review())).isEmpty();
    }

    @Test
    void hostileWordsCallNobodyAndAreNoMarkup() throws IOException {
        var hostile = Payments.troubled(HOSTILE);
        hostile.explained("C-12", HOSTILE);
        var move = new CaseMove("C-12", Payments.MONDAY_MORNING, "explained", HOSTILE, HOSTILE);
        var event = Told.event(hostile, "C-12", CaseEvent.Type.EXPLAINED, move);
        var slack = json(say(SLACK, event));
        assertThat(slack.toString()).doesNotContain("<!channel>").contains("&lt;!channel&gt;");
        assertThat(slack.findValuesAsText("type")).doesNotContain("mrkdwn");
        var teams = json(say(TEAMS, event));
        assertThat(teams.findValuesAsText("type"))
                .doesNotContain("TextBlock", "FactSet")
                .contains("TextRun");
        var wiki = json(say(jira("data-center"), event))
                .at("/issue/fields/description")
                .asText();
        assertThat(wiki).contains("\\*bold\\* \\[click\\]").doesNotContain("\r");
        assertThat(wiki).doesNotContain(" @everyone").contains("\\@everyone");
        var cloud = json(say(jira("cloud"), event)).at("/issue/fields/description");
        assertThat(cloud.findValuesAsText("text")).anyMatch(text -> text.contains("*bold* [click]"));
        assertThat(cloud.findValuesAsText("type")).doesNotContain("mention");
        assertThat(cloud.findValuesAsText("href")).containsExactly("https://kpi.example.com/cases/C-12");
    }

    @Test
    void aMessageStaysWithinTheProductsLimitsHoweverMuchThereIsToTell() throws IOException {
        var loud = Payments.troubled("<&>".repeat(400));
        loud.explained("C-12", "<".repeat(20_000));
        var move = new CaseMove("C-12", Payments.MONDAY_MORNING, "explained", "x".repeat(5_000), "&".repeat(20_000));
        var many = Collections.nCopies(40, Told.event(loud, "C-12", WORSENED, move))
                .toArray(CaseEvent[]::new);
        var slack = json(say(SLACK, many));
        assertThat(slack.path("blocks").size()).isLessThanOrEqualTo(50);
        assertThat(slack.at("/blocks/0/text/text").asText()).hasSizeLessThanOrEqualTo(150);
        assertThat(slack.findValuesAsText("text")).allMatch(text -> text.length() <= 3_000);
        assertThat(say(TEAMS, many).json()).hasSizeLessThan(28 * 1024);
        var summary = json(say(jira("cloud"), many)).at("/issue/fields/summary").asText();
        assertThat(summary).hasSizeLessThanOrEqualTo(255).doesNotContain("\n");
    }

    @Test
    void noPayloadHasASecretAndNoSettingShowsOne() {
        var settings = Told.settings("slack", "https://hooks.slack.com/services/T0/B0/geheim", "geheim", Map.of());
        assertThat(settings.toString()).doesNotContain("geheim").contains("https://hooks.slack.com/…");
        var jira = say(jira("cloud"), event("C-14", OPENED));
        assertThat(new String(jira.json(), StandardCharsets.UTF_8)).doesNotContain("token");
    }

    private Notice review() {
        return new Notice(
                "weekly-review/payments/manager@example.com/2026-11-02",
                "mail",
                "weekly-review",
                "manager@example.com",
                "payments",
                null,
                "Payments: 2 need you",
                "Payments in the week of 2–8 Nov 2026\n\n▲ Change failure rate\n  is beyond its limit.\n",
                "<p>…</p>",
                List.of(),
                Map.of(),
                "<x@y>",
                Payments.MONDAY_MORNING);
    }
}
