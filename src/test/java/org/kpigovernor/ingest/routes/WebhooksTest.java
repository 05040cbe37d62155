package org.kpigovernor.ingest.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Translation;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.TestDatabase;

class WebhooksTest {
    private Database database;
    private JdbcInbox inbox;
    private TestService service;

    @BeforeEach
    void start() throws IOException {
        database = TestDatabase.open();
        inbox = new JdbcInbox(database, Clock.systemUTC());
        service = new TestService(inbox);
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    @Test
    void aSignedDeliveryIsKeptAsTheBytesThatCame() throws Exception {
        var body = "{ \"zen\" : \"Grüße\\u00e9\" ,\"n\":1.50 }";

        var response = service.github("d-1", body);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"status\":\"accepted\",\"id\":\"d-1\"}");
        var kept = drained();
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).id()).isEqualTo("d-1");
        assertThat(kept.get(0).source()).isEqualTo("github");
        assertThat(new String(kept.get(0).body(), StandardCharsets.UTF_8)).isEqualTo(body);
        assertThat(kept.get(0).header("x-github-event")).isEqualTo("push");
    }

    @Test
    void onlyHeadersOnTheAllowListReachTheBean() throws Exception {
        var body = "{}".getBytes(StandardCharsets.UTF_8);

        service.send(service.request("/webhooks/github?x-hub-signature-256=no&evil=1")
                .header("Content-Type", "application/json")
                .header("X-GitHub-Delivery", "d-1")
                .header("X-Hub-Signature-256", TestService.sign(body))
                .header("CamelHttpResponseCode", "418")
                .header("X-Evil", "1")
                .header("kafka.OVERRIDE_TOPIC", "evil")
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(service.passed.get()).containsOnlyKeys("content-type", "x-github-delivery", "x-hub-signature-256");
        assertThat(drained().get(0).headers()).containsOnlyKeys("content-type", "x-github-delivery");
    }

    @Test
    void aFormDeliveryReachesTheInboxAsRawBytes() throws Exception {
        var payload = "{\"text\":\"" + "lang & breit = 100%+".repeat(20_000) + "\"}";
        var body = ("payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);

        var response = service.github("form-1", "application/x-www-form-urlencoded", body);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(drained().get(0).body()).isEqualTo(body);
    }

    @Test
    void aBodyOfExactlyTheLimitIsTakenAndALargerOneIsRefused() throws Exception {
        var atLimit = sized(25 * 1024 * 1024);
        var beyond = sized(25 * 1024 * 1024 + 1);

        assertThat(service.github("large", "application/json", atLimit).statusCode())
                .isEqualTo(202);
        var refused = service.github("larger", "application/json", beyond);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("send at most 25 MiB");
        assertThat(drained().get(0).body()).isEqualTo(atLimit);
    }

    @Test
    void aSecondDeliveryWithTheSameIdIsAcceptedAndChangesNothing() throws Exception {
        assertThat(service.github("d-1", "{\"n\":1}").statusCode()).isEqualTo(202);
        assertThat(service.github("d-1", "{\"n\":2}").statusCode()).isEqualTo(202);

        assertThat(drained()).hasSize(1);
        assertThat(inbox.counts().get("github")).containsEntry("duplicate", 1L);
    }

    @Test
    void aBadSignatureIsRefusedAndCounted() throws Exception {
        var response = service.send(service.request("/webhooks/github")
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", "sha256=00")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.body()).contains("signature");
        assertThat(service.refusals.with(inbox).get("github")).containsEntry("refused:bad-signature", 1L);
        assertThat(inbox.backlog()).isZero();
    }

    @Test
    void whatIsNotJsonIsRefusedWithTheReason() throws Exception {
        assertRefused("", "the body is empty");
        assertRefused("{\"a\":", "not JSON that can be read");
        assertRefused("{\"a\":1}}", "not JSON that can be read");
        assertRefused("{} {}", "there is more after the JSON object");
        assertRefused("[1]", "not a JSON object");
        assertRefused("{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}", "nesting depth");
        assertRefused("{\"a\":" + "9".repeat(5_000) + "}", "umber");
    }

    private void assertRefused(String body, String why) throws Exception {
        var response = service.github("d", body);
        assertThat(response.statusCode())
                .as(body.substring(0, Math.min(20, body.length())))
                .isEqualTo(400);
        assertThat(response.body()).contains(why);
    }

    @Test
    void aContentTypeThatCannotBeReadIsRefused() throws Exception {
        var response = service.github("d-1", "text/xml", "<a/>".getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("text/xml", "application/json");
    }

    @Test
    void aMeasurementIsCheckedFieldByField() throws Exception {
        var bad = service.send(service.request("/api/measurements")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"team\":\"payments\",\"at\":\"yesterday\",\"value\":\"5\",\"n\":-1}")));
        var good = service.send(
                service.request("/api/measurements")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"team\":\"payments\",\"kpi\":\"nps\",\"at\":\"2026-03-02T09:00:00Z\",\"value\":5,\"n\":1}")));

        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("kpi", "at", "value", "whole number");
        assertThat(good.statusCode()).isEqualTo(202);
    }

    @Test
    void anotherMethodOrAddressIsAnsweredWithAProblem() throws Exception {
        var get = service.send(service.request("/webhooks/github").GET());
        var nowhere = service.send(service.request("/nowhere").GET());

        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.body()).contains("POST");
        assertThat(nowhere.statusCode()).isEqualTo(404);
    }

    @Test
    void aPortThatIsTakenIsToldAtOnce() {
        assertThatThrownBy(() -> new TestService(inbox, 10, service.server.port()).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Can't listen on 127.0.0.1:" + service.server.port());
    }

    private List<Delivery> drained() {
        var kept = new ArrayList<Delivery>();
        inbox.drain(100, delivery -> {
            kept.add(delivery);
            return new Translation.Events(List.of());
        });
        return kept;
    }

    private static byte[] sized(int bytes) {
        var start = "{\"a\":\"";
        return (start + "x".repeat(bytes - start.length() - 2) + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
