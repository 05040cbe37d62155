package org.kpigovernor.ingest.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.ingest.InboxWorker;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Translators;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcInbox;

class MalformedRequestsTest {
    private static final int REQUESTS = 10_000;
    private static final int AT_ONCE = 32;
    private static final long HEAP_MAY_GROW_BYTES = 64L << 20;

    @TempDir
    private Path folder;

    private Database database;
    private JdbcInbox inbox;
    private TestService service;

    @BeforeEach
    void start() throws IOException {
        database = Database.open(Database.embedded(folder.resolve("inbox")));
        inbox = new JdbcInbox(database, Clock.systemUTC());
        service = new TestService(inbox);
    }

    @AfterEach
    void stop() {
        service.close();
        database.close();
    }

    @Test
    void everyOneOfTenThousandIsAnsweredRightlyAndTheServiceStaysHealthy() throws Exception {
        flood(500);
        long before = heap();

        var wrong = flood(REQUESTS);

        assertThat(wrong).isEmpty();
        for (int i = 0; i < 4; i++) {
            assertThat(send(large(i)).join()).isEqualTo(413);
        }
        assertThat(service.github("healthy", "{\"zen\":\"x\"}").statusCode()).isEqualTo(202);
        assertThat(heap() - before).isLessThan(HEAP_MAY_GROW_BYTES);
        translateAll();
    }

    /** What is JSON but no delivery is kept, and ends as a dead letter or as unused; nothing is left waiting. */
    private void translateAll() {
        var translators = Translators.all(Sample.sources(), Sample.keys());
        try (var worker = new InboxWorker(inbox, translators, events -> {}, () -> {})) {
            worker.drainAll();
        }
        assertThat(inbox.backlog()).isZero();
        assertThat(inbox.counts().get("github").get("dead")).isPositive();
    }

    @Test
    void aConnectionThatBreaksOffOrTalksNonsenseHurtsNobody() throws Exception {
        for (int i = 0; i < 50; i++) {
            raw("POST /webhooks/github HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{\"half\":", false);
            assertThat(raw("NONSENSE\r\n\r\n", true)).endsWith(" 400");
            assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "y".repeat(50_000) + "\r\n\r\n", true))
                    .endsWith(" 431");
        }

        assertThat(service.github("healthy", "{}").statusCode()).isEqualTo(202);
    }

    private Map<String, Integer> flood(int requests) throws InterruptedException {
        var wrong = new ConcurrentHashMap<String, Integer>();
        var room = new Semaphore(AT_ONCE);
        var sent = IntStream.range(0, requests)
                .mapToObj(i -> {
                    room.acquireUninterruptibly();
                    var attack = attack(i);
                    return send(attack.request).whenComplete((status, failure) -> {
                        room.release();
                        if (failure != null || status != attack.expected) {
                            wrong.merge(attack.name + " → " + (failure == null ? status : failure), 1, Integer::sum);
                        }
                    });
                })
                .collect(Collectors.toList());
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                .exceptionally(e -> null)
                .join();
        return new TreeMap<>(wrong);
    }

    private record Attack(String name, HttpRequest request, int expected) {}

    private Attack attack(int i) {
        return switch (i % 12) {
            case 0 -> signed("truncated", "{\"action\":\"opened\",\"n\":" + i + ",\"pull_request\":{\"id\":", 400);
            case 1 -> signed("wrong types", "{\"action\":[" + i + "],\"pull_request\":\"no\",\"repository\":7}", 202);
            case 2 -> signed("deep nesting", "{\"a\":" + "[".repeat(20_000 + i % 7) + "}", 400);
            case 3 -> signed("a huge number", "{\"a\":" + "9".repeat(3_000 + i % 7) + "}", 400);
            case 4 -> signed("a huge exponent", "{\"n\":" + i + ",\"pull_request\":{\"number\":1e999999999}}", 202);
            case 5 ->
                new Attack("a wrong content type", github("{}", "image/png").build(), 415);
            case 6 ->
                new Attack(
                        "a bad signature",
                        github("{\"n\":" + i + "}", "application/json").build(),
                        401);
            case 7 -> signed("an array", "[" + i + "]", 400);
            case 8 -> signed("nothing", "", 400);
            case 9 -> signed("bytes that aren't UTF-8", "{\"\u00ff\u00fe" + i + "\":", 400);
            case 10 ->
                new Attack(
                        "another method",
                        github("{}", "text/xml")
                                .method("PUT", BodyPublishers.noBody())
                                .build(),
                        405);
            default -> measurement(i);
        };
    }

    private Attack measurement(int i) {
        var body = "{\"team\":\"\",\"kpi\":" + i + ",\"at\":\"2026-13-45\",\"value\":\"NaN\",\"n\":-1}";
        var request = service.request("/api/measurements")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return new Attack("a bad measurement", request.build(), 400);
    }

    private Attack signed(String name, String body, int expected) {
        var bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        var request = github(body, "application/json")
                .setHeader("X-Hub-Signature-256", TestService.sign(bytes))
                .POST(BodyPublishers.ofByteArray(bytes));
        return new Attack(name, request.build(), expected);
    }

    private HttpRequest.Builder github(String body, String type) {
        return service.request("/webhooks/github")
                .header("Content-Type", type)
                .header("X-GitHub-Event", "pull_request")
                .header("X-GitHub-Delivery", Integer.toHexString(body.hashCode()))
                .header("X-Hub-Signature-256", "sha256=" + "0".repeat(64))
                .POST(BodyPublishers.ofString(body));
    }

    /** With its length told, and without. */
    private HttpRequest large(int i) {
        var bytes = new byte[26 << 20];
        var body = i % 2 == 0 ? BodyPublishers.ofByteArray(bytes) : BodyPublishers.ofByteArrays(List.of(bytes));
        return github("", "application/json").POST(body).build();
    }

    private static CompletableFuture<Integer> send(HttpRequest request) {
        return CLIENT.sendAsync(request, BodyHandlers.discarding()).thenApply(response -> response.statusCode());
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private String raw(String request, boolean read) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read ? new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1) : "";
        }
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
