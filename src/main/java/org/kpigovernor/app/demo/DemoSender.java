package org.kpigovernor.app.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kpigovernor.app.demo.organisation.MadeUpDelivery;

/** Posts deliveries to the service's webhooks, many at once, but those about one thing one after the other. */
final class DemoSender {
    private static final int IN_FLIGHT = 64;
    private static final int ATTEMPTS = 20;
    private static final int UNAVAILABLE = 503;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI service;
    private final Signer signer;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();

    DemoSender(URI service, Signer signer) {
        this.service = service;
        this.signer = signer;
    }

    /** Sends all of them, the clock going along, and returns when each is answered. */
    void send(List<MadeUpDelivery> deliveries, SettableClock clock) {
        var room = new Semaphore(IN_FLIGHT);
        var lastOfSubject = new HashMap<String, CompletableFuture<?>>();
        for (var delivery : deliveries) {
            room.acquireUninterruptibly();
            clock.set(delivery.at());
            var before = lastOfSubject.getOrDefault(delivery.subject(), CompletableFuture.completedFuture(null));
            lastOfSubject.put(
                    delivery.subject(),
                    before.thenCompose(done -> post(delivery, 1)).whenComplete((answer, failure) -> room.release()));
        }
        CompletableFuture.allOf(lastOfSubject.values().toArray(CompletableFuture[]::new))
                .join();
    }

    /** How many deliveries got which answer, by HTTP status. */
    Map<Integer, Integer> answers() {
        return new TreeMap<>(answers);
    }

    private CompletableFuture<Integer> post(MadeUpDelivery delivery, int attempt) {
        return client.sendAsync(request(delivery), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .thenCompose(status -> status == UNAVAILABLE && attempt < ATTEMPTS
                        ? later(attempt).thenCompose(done -> post(delivery, attempt + 1))
                        : CompletableFuture.completedFuture(count(status)));
    }

    /** The service asked to come again: as a tool would, a little later each time. */
    private static CompletableFuture<Void> later(int attempt) {
        var pause = CompletableFuture.delayedExecutor(50L * attempt, TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, pause);
    }

    private int count(int status) {
        answers.merge(status, 1, Integer::sum);
        return status;
    }

    private HttpRequest request(MadeUpDelivery delivery) {
        var request = HttpRequest.newBuilder(service.resolve(path(delivery.source())))
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofByteArray(delivery.body()));
        signer.signed(delivery).forEach(request::header);
        return request.build();
    }

    private static String path(String source) {
        return source.equals("measurement") ? "/api/measurements" : "/webhooks/" + source;
    }
}
