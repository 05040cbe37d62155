package org.kpigovernor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpigovernor.app.demo.organisation.MadeUpDelivery;

class DemoSenderTest {
    private static final Instant START = Instant.parse("2026-11-16T08:00:00Z");

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger refusals = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var refused = refusals.getAndDecrement() > 0;
            if (!refused) {
                received.add(exchange.getRequestURI() + " " + body);
            }
            exchange.sendResponseHeaders(refused ? 503 : 202, -1);
        }
    }

    private Map<Integer, Integer> send(List<MadeUpDelivery> deliveries, SettableClock clock) {
        var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var sender = new DemoSender(uri, new Signer(DemoSecrets.fresh()));
        sender.send(deliveries, clock);
        return sender.answers();
    }

    private static MadeUpDelivery delivery(String source, int subject, int number) {
        var body = (subject + ":" + number).getBytes(StandardCharsets.UTF_8);
        var headers = Map.of("Content-Type", "application/json");
        return new MadeUpDelivery(START.plusSeconds(number), source, "thing " + subject, headers, body);
    }

    @Test
    void deliveriesAboutOneThingArriveInTheirOrder() {
        var deliveries = new ArrayList<MadeUpDelivery>();
        for (int number = 0; number < 40; number++) {
            for (int subject = 0; subject < 20; subject++) {
                deliveries.add(delivery("github", subject, number));
            }
        }
        assertThat(send(deliveries, new SettableClock(START))).isEqualTo(Map.of(202, 800));
        for (int subject = 0; subject < 20; subject++) {
            var prefix = "/webhooks/github " + subject + ":";
            assertThat(received)
                    .filteredOn(line -> line.startsWith(prefix))
                    .extracting(line -> Integer.parseInt(line.substring(prefix.length())))
                    .isSorted()
                    .hasSize(40);
        }
    }

    @Test
    void aServiceThatIsBusyIsAskedAgain() {
        refusals.set(3);
        assertThat(send(List.of(delivery("jira", 1, 1)), new SettableClock(START)))
                .isEqualTo(Map.of(202, 1));
        assertThat(received).containsExactly("/webhooks/jira 1:1");
    }

    @Test
    void measurementsGoToTheApi() {
        send(List.of(delivery("measurement", 1, 1)), new SettableClock(START));
        assertThat(received).containsExactly("/api/measurements 1:1");
    }

    @Test
    void theClockGoesAlong() {
        var clock = new SettableClock(START);
        send(List.of(delivery("github", 1, 1), delivery("github", 2, 60)), clock);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    }
}
