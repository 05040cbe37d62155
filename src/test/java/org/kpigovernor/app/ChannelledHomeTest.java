package org.kpigovernor.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.app.demo.SettableClock;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.notify.Outbox;

/** A case's way from a round to another service, through the wired application. */
class ChannelledHomeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    Path folder;

    private final WireMockServer there = new WireMockServer(options().dynamicPort());

    @BeforeEach
    void aServiceThatTakesAll() {
        there.start();
        there.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));
    }

    @AfterEach
    void close() {
        there.stop();
    }

    private Path home() throws IOException {
        var home = PolledHome.at(folder.resolve("home"), "");
        Files.createDirectories(home.resolve("config/secrets"));
        Files.writeString(home.resolve("config/secrets/chat"), there.baseUrl() + "/services/geheim\n");
        Files.writeString(home.resolve("config/secrets/events"), "a secret\n");
        Files.writeString(home.resolve("config/channels.yaml"), """
                channels:
                  - { name: chat, kind: slack, url-file: secrets/chat }
                  - { name: events, kind: webhook, url: '%s/events', secret-file: secrets/events }
                """.formatted(there.baseUrl()));
        return home;
    }

    @Test
    void aCaseReachesEveryChannelOnceAndAnAnswerReachesTheProgram() throws Exception {
        try (var wiring = Wiring.open(home(), new SettableClock(NOW));
                var service = new Service(wiring, OptionalInt.of(0), () -> {})) {
            open(wiring);
            wiring.round().run(NOW);
            wiring.round().run(NOW);
            service.outbox().flush(NOW);
            there.verify(1, postRequestedFor(urlEqualTo("/services/geheim")));
            there.verify(
                    1,
                    postRequestedFor(urlEqualTo("/events"))
                            .withHeader("X-KPI-Governor-Signature", matching("t=\\d+,v1=[0-9a-f]{64}"))
                            .withRequestBody(matchingJsonPath("$.type", matching("case\\.opened"))));
            wiring.news.desk().acknowledge("C-1", "owner@example.com", "on it");
            wiring.round().run(NOW);
            service.outbox().flush(NOW);
            there.verify(
                    1,
                    postRequestedFor(urlEqualTo("/events"))
                            .withRequestBody(matchingJsonPath("$.type", matching("case\\.acknowledged"))));
            there.verify(1, postRequestedFor(urlEqualTo("/services/geheim")));
            assertThat(wiring.stores.outbox().counts())
                    .contains(new Outbox.Count("chat", "sent", 1), new Outbox.Count("events", "sent", 2));
            assertThat(service.routeIds())
                    .contains("slack-notify", "webhook-notify")
                    .doesNotContain("jira-notify", "teams-notify", "pagerduty-notify");
        }
    }

    private static void open(Wiring wiring) {
        var opened = NOW.minus(Duration.ofHours(1));
        var week = LocalDate.of(2026, 2, 23);
        var subject = new Case(
                "",
                "payments",
                "mttr",
                Case.Kind.INVESTIGATION,
                Case.State.OPEN,
                Priority.IMPORTANT,
                "sustained-trend",
                "A sustained trend for the worse",
                week,
                week,
                opened,
                opened,
                null,
                "owner@example.com",
                "",
                null,
                null);
        wiring.stores.cases().open(subject, new CaseMove("", opened, "opened", "kpi-governor", "six of eight weeks"));
    }
}
