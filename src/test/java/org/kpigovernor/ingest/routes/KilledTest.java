package org.kpigovernor.ingest.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcInbox;

class KilledTest {
    private static final int SENDERS = 8;

    @TempDir
    private Path folder;

    @Test
    void everyDeliveryThatWasAnswered202IsThereOnceAfterAKill() throws Exception {
        var accepted = ConcurrentHashMap.<String>newKeySet();
        for (int round = 0; round < 2; round++) {
            killWhileDeliveriesArrive(round, accepted);
        }

        var recorded = recordedAfterRestart();

        assertThat(recorded).doesNotHaveDuplicates().containsAll(accepted);
        assertThat(accepted).hasSizeGreaterThan(300);
    }

    private void killWhileDeliveriesArrive(int round, Set<String> accepted) throws Exception {
        var portFile = folder.resolve("port" + round);
        var service = java("serve", portFile);
        var port = port(service, portFile);
        var senders = Executors.newFixedThreadPool(SENDERS);
        var enough = new CountDownLatch(200);
        var sending = new ArrayList<Future<Void>>();
        for (int sender = 0; sender < SENDERS; sender++) {
            var name = "r" + round + "s" + sender + "-";
            sending.add(senders.submit(() -> send(port, name, accepted, enough)));
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        kill(service);
        senders.shutdown();
        for (var sender : sending) {
            sender.get(30, TimeUnit.SECONDS);
        }
    }

    /** Until the service is gone. */
    private static Void send(int port, String name, Set<String> accepted, CountDownLatch enough) throws Exception {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; ; i++) {
            var id = name + i;
            var body =
                    ("{\"n\":\"" + id + "\",\"text\":\"" + "x".repeat(2_000) + "\"}").getBytes(StandardCharsets.UTF_8);
            try {
                if (client.send(github(port, id, body), BodyHandlers.discarding())
                                .statusCode()
                        == 202) {
                    accepted.add(id);
                    enough.countDown();
                }
            } catch (IOException gone) {
                return null;
            }
        }
    }

    private static HttpRequest github(int port, String id, byte[] body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/github"))
                .header("Content-Type", "application/json")
                .header("X-GitHub-Delivery", id)
                .header("X-Hub-Signature-256", TestService.sign(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    @Test
    void anImportThatWasKilledGoesOnWhereItWasAndNothingIsThereTwice() throws Exception {
        var file = folder.resolve("history.jsonl");
        var ids = write(file, 24_000);
        var importing = java("import", file);
        try (var out = importing.inputReader()) {
            out.readLine();
        }
        kill(importing);

        try (var database = DoomedService.open(folder.resolve("db"))) {
            var inbox = new JdbcInbox(database, Clock.systemUTC());
            var again = DoomedService.importFile(database, inbox, file);
            assertThat(again.deliveries()).isEqualTo(24_000);
            assertThat(again.fresh()).isPositive().isLessThanOrEqualTo(16_000);
            assertThat(recorded(database)).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    private static List<String> write(Path file, int lines) throws IOException {
        var ids = new ArrayList<String>();
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < lines; i++) {
                ids.add("d" + i);
                out.write(
                        "{\"at\":\"2026-03-02T09:00:00Z\",\"source\":\"github\",\"headers\":{\"X-GitHub-Delivery\":\"d"
                                + i + "\"},\"body\":{\"text\":\"" + "y".repeat(500) + "\"}}\n");
            }
        }
        return ids;
    }

    private List<String> recordedAfterRestart() {
        try (var database = DoomedService.open(folder.resolve("db"))) {
            var inbox = new JdbcInbox(database, Clock.systemUTC());
            DoomedService.worker(database, inbox).drainAll();
            return recorded(database);
        }
    }

    private static List<String> recorded(Database database) {
        return database.inTransaction(handle -> handle.createQuery("select id from recorded")
                .mapTo(String.class)
                .list());
    }

    private Process java(String command, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedService.class.getName(),
                        command,
                        folder.resolve("db").toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int port(Process service, Path portFile) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && service.isAlive(); i++) {
            if (Files.exists(portFile) && Files.size(portFile) > 0) {
                return Integer.parseInt(Files.readString(portFile));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the service didn't start");
    }

    /** SIGKILL: no hook runs and nothing is closed. */
    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
