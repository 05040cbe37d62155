package org.kpigovernor.notify.hook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Case;
import org.kpigovernor.notify.CaseEvent;
import org.kpigovernor.notify.Channel;
import org.kpigovernor.notify.FinalFailure;
import org.kpigovernor.notify.HookPayload;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Payments;
import org.kpigovernor.notify.RetryableFailure;
import org.kpigovernor.notify.Told;
import org.kpigovernor.notify.Voice;
import org.kpigovernor.notify.ticket.JiraChannel;
import org.kpigovernor.notify.ticket.JiraVoice;
import org.kpigovernor.notify.ticket.PagerDutyChannel;
import org.kpigovernor.notify.ticket.PagerDutyVoice;
import org.slf4j.LoggerFactory;

class ChannelsOverHttpTest {
    private static final Instant NOW = Instant.parse("2026-11-09T07:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String SECRET = "streng-geheim";
    private static final Map<String, String> PROJECT = Map.of("project", "PAY", "issue-type", "Task", "api", "cloud");

    private static final FakeService SERVICE = new FakeService();
    private static final HookSettings SLACK =
            Told.settings("slack", SERVICE.url("/services/T0/" + SECRET), "", Map.of());
    private static final HookSettings TEAMS =
            Told.settings("teams", SERVICE.url("/workflows/x?sig=" + SECRET), "", Map.of());
    private static final HookSettings WEBHOOK = Told.settings("webhook", SERVICE.url("/kpi"), SECRET, Map.of());
    private static final HookSettings JIRA = Told.settings("jira", SERVICE.url("/jira"), SECRET, PROJECT);
    private static final HookSettings PAGERDUTY =
            Told.settings("pagerduty", SERVICE.url("/v2/enqueue"), SECRET, Map.of());

    static {
        SERVICE.serving(List.of(SLACK, TEAMS, WEBHOOK, JIRA, PAGERDUTY));
    }

    private final Payments payments = Payments.troubled();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void forget() {
        SERVICE.there.resetAll();
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        SERVICE.there.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static Notice notice(HookSettings to, String json) {
        return Told.notice(to.name(), "C-14", new Voice.Payload("x", "x", json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Channel slack() {
        return HookChannel.plain(SLACK, SERVICE.wire, CLOCK);
    }

    private static RetryableFailure retryable() {
        return catchThrowableOfType(RetryableFailure.class, () -> slack().send(notice(SLACK, "{}")));
    }

    @Test
    void aChatGetsThePayloadAtItsSecretAddressAndNothingElseOfUs() throws Exception {
        answers(aResponse().withBody("ok"));
        slack().send(notice(SLACK, "{\"text\":\"ä\"}"));
        SERVICE.there.verify(postRequestedFor(urlEqualTo("/services/T0/" + SECRET))
                .withRequestBody(equalTo("{\"text\":\"ä\"}"))
                .withHeader("Content-Type", equalTo("application/json; charset=UTF-8"))
                .withoutHeader("X-KPI-Governor-Channel")
                .withoutHeader("Authorization"));
    }

    @Test
    void anAddressWithASignatureInItsQueryKeepsIt() throws Exception {
        answers(aResponse().withStatus(202));
        HookChannel.plain(TEAMS, SERVICE.wire, CLOCK).send(notice(TEAMS, "{}"));
        SERVICE.there.verify(postRequestedFor(urlEqualTo("/workflows/x?sig=" + SECRET)));
    }

    @Test
    void whatIsRefusedIsFinalAndSaysTheFirstWordsOfWhy() {
        for (var word : List.of("invalid_payload", "channel_is_archived", "no_service")) {
            answers(aResponse().withStatus(word.startsWith("inv") ? 400 : 404).withBody(word + "\nand more"));
            assertThatThrownBy(() -> slack().send(notice(SLACK, "{}")))
                    .isInstanceOf(FinalFailure.class)
                    .hasMessageContaining(word);
        }
    }

    @Test
    void whoeverIsBusyIsAskedAgainNotBeforeHeSays() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "90"));
        assertThat(retryable().notBefore()).contains(NOW.plusSeconds(90));
        answers(aResponse().withStatus(503).withHeader("Retry-After", "Mon, 9 Nov 2026 09:30:00 GMT"));
        assertThat(retryable().notBefore()).contains(Instant.parse("2026-11-09T09:30:00Z"));
        answers(aResponse().withStatus(429).withHeader("Retry-After", "999999999"));
        assertThat(retryable().notBefore()).contains(NOW.plus(Duration.ofDays(1)));
        answers(aResponse().withStatus(500));
        assertThat(retryable().notBefore()).isEmpty();
        answers(aResponse().withStatus(429).withHeader("Retry-After", "soon"));
        assertThat(retryable().notBefore()).isEmpty();
    }

    @Test
    void aLostConnectionIsTriedAgain() {
        for (var fault : List.of(Fault.EMPTY_RESPONSE, Fault.CONNECTION_RESET_BY_PEER, Fault.RANDOM_DATA_THEN_CLOSE)) {
            answers(aResponse().withFault(fault));
            assertThat(retryable()).hasMessageContaining("to-slack broke the connection off");
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        answers(aResponse().withStatus(307).withHeader("Location", SERVICE.url("/elsewhere")));
        assertThatThrownBy(() -> slack().send(notice(SLACK, "{}")))
                .isInstanceOf(FinalFailure.class)
                .hasMessageContaining("redirects elsewhere");
        SERVICE.there.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void aWebhookIsSignedOverItsTimeAndBodyAndBearsTheNoticesKey() throws Exception {
        answers(aResponse().withStatus(204));
        new HookChannel(WEBHOOK, SERVICE.wire, CLOCK, new Signing(SECRET, CLOCK)).send(notice(WEBHOOK, "{\"a\":1}"));
        SERVICE.there.verify(postRequestedFor(urlEqualTo("/kpi"))
                .withHeader("X-KPI-Governor-Signature", equalTo("t=1794207600,v1=" + hmac("1794207600.{\"a\":1}")))
                .withHeader("Idempotency-Key", equalTo("channel/to-webhook/key")));
    }

    private static String hmac(String signed) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void pagerDutyGetsTheRoutingKeyThatNoNoticeKeeps() throws Exception {
        answers(aResponse().withStatus(202));
        var notice = Told.notice(
                new PagerDutyVoice(PAGERDUTY.wants()), Told.event(payments, "C-12", CaseEvent.Type.OPENED, null));
        new PagerDutyChannel(PAGERDUTY, SERVICE.wire, CLOCK, payments.kept).send(notice);
        var sent = SERVICE.there.findAll(postRequestedFor(urlEqualTo("/v2/enqueue")));
        var body = new ObjectMapper().readTree(sent.get(0).getBodyAsString());
        assertThat(body.path("routing_key").asText()).isEqualTo(SECRET);
        assertThat(body.path("dedup_key").asText()).isEqualTo("kpi-governor-C-12");
        assertThat(new String(HookPayload.of(notice), StandardCharsets.UTF_8)).doesNotContain(SECRET);
    }

    @Test
    void aLateTriggerOfACaseThatIsOverIsNotSent() {
        answers(aResponse().withStatus(202));
        var over = payments.opened("C-77", "cycle-time", Case.Kind.ACTION, Case.State.RESOLVED, NOW);
        var notice = Told.notice(
                new PagerDutyVoice(PAGERDUTY.wants()), Told.event(payments, over.id(), CaseEvent.Type.OPENED, null));
        assertThatThrownBy(() -> new PagerDutyChannel(PAGERDUTY, SERVICE.wire, CLOCK, payments.kept).send(notice))
                .isInstanceOf(FinalFailure.class)
                .hasMessageContaining("was over before");
        SERVICE.there.verify(0, postRequestedFor(anyUrl()));
    }

    private Notice issue(CaseEvent.Type type) {
        return Told.notice(new JiraVoice(JIRA), Told.event(payments, "C-14", type, null));
    }

    private static void found(String... keys) {
        var issues = String.join(
                ",",
                List.of(keys).stream().map(key -> "{\"key\":\"" + key + "\"}").toList());
        SERVICE.there.stubFor(post(urlEqualTo("/jira/rest/api/3/search/jql"))
                .willReturn(okJson("{\"issues\":[" + issues + "],\"isLast\":true}")));
    }

    private static Channel jira() {
        return new JiraChannel(JIRA, SERVICE.wire, CLOCK);
    }

    @Test
    void anIssueThatIsntThereYetIsMade() throws Exception {
        found();
        SERVICE.there.stubFor(post(urlEqualTo("/jira/rest/api/3/issue"))
                .willReturn(aResponse().withStatus(201).withBody("{\"key\":\"PAY-7\"}")));
        jira().send(issue(CaseEvent.Type.OPENED));
        SERVICE.there.verify(postRequestedFor(urlEqualTo("/jira/rest/api/3/issue"))
                .withHeader("Authorization", equalTo("Bearer " + SECRET)));
        var asked = SERVICE.there
                .findAll(postRequestedFor(urlEqualTo("/jira/rest/api/3/search/jql")))
                .get(0);
        assertThat(new ObjectMapper()
                        .readTree(asked.getBodyAsString())
                        .path("jql")
                        .asText())
                .isEqualTo("project = \"PAY\" AND labels = \"kpi-governor-C-14\" ORDER BY created ASC");
    }

    @Test
    void aRetryAfterALostAnswerMakesNoSecondIssue() throws Exception {
        SERVICE.there.stubFor(post(urlEqualTo("/jira/rest/api/3/search/jql"))
                .inScenario("lost")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson("{\"issues\":[]}")));
        SERVICE.there.stubFor(post(urlEqualTo("/jira/rest/api/3/issue"))
                .inScenario("lost")
                .willSetStateTo("made")
                .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        SERVICE.there.stubFor(post(urlEqualTo("/jira/rest/api/3/search/jql"))
                .inScenario("lost")
                .whenScenarioStateIs("made")
                .willReturn(okJson("{\"issues\":[{\"key\":\"PAY-7\"}]}")));
        var notice = issue(CaseEvent.Type.OPENED);
        var lost = catchThrowableOfType(RetryableFailure.class, () -> jira().send(notice));
        assertThat(lost.notBefore()).contains(NOW.plus(Duration.ofMinutes(2)));
        jira().send(notice);
        SERVICE.there.verify(1, postRequestedFor(urlEqualTo("/jira/rest/api/3/issue")));
    }

    @Test
    void aCaseThatWorsensIsACommentThatIsMadeOnce() throws Exception {
        found("PAY-7");
        var comments = "/jira/rest/api/3/issue/PAY-7/comment";
        SERVICE.there.stubFor(get(urlPathEqualTo(comments)).willReturn(okJson("{\"comments\":[]}")));
        SERVICE.there.stubFor(post(urlEqualTo(comments)).willReturn(aResponse().withStatus(201)));
        var notice = issue(CaseEvent.Type.WORSENED);
        jira().send(notice);
        SERVICE.there.verify(getRequestedFor(urlEqualTo(comments + "?orderBy=-created&maxResults=50")));
        var made = SERVICE.there
                .findAll(postRequestedFor(urlEqualTo(comments)))
                .get(0)
                .getBodyAsString();
        SERVICE.there.stubFor(get(urlPathEqualTo(comments)).willReturn(okJson("{\"comments\":[" + made + "]}")));
        jira().send(notice);
        SERVICE.there.verify(1, postRequestedFor(urlEqualTo(comments)));
        SERVICE.there.verify(0, postRequestedFor(urlEqualTo("/jira/rest/api/3/issue")));
    }

    @Test
    void theEndOfACaseWithoutAnIssueMakesNone() throws Exception {
        found();
        jira().send(issue(CaseEvent.Type.RECOVERED));
        SERVICE.there.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void noLogAndNoReasonHasASecret() throws IOException {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var camel = (Logger) LoggerFactory.getLogger("org.apache.camel");
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        root.addAppender(logged);
        camel.setLevel(Level.DEBUG);
        try {
            answers(aResponse().withStatus(403).withBody("no " + SECRET + " for /services/T0/" + SECRET));
            assertThatThrownBy(() -> slack().send(notice(SLACK, "{}")))
                    .hasMessageNotContaining(SECRET)
                    .hasMessageContaining("403");
            answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
            assertThatThrownBy(() -> jira().send(issue(CaseEvent.Type.OPENED))).hasMessageNotContaining(SECRET);
        } finally {
            camel.setLevel(null);
            root.detachAppender(logged);
        }
        assertThat(logged.list).noneMatch(event -> event.getFormattedMessage().contains(SECRET));
    }
}
