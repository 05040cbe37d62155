package org.kpigovernor.web.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Refusal;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;
import org.kpigovernor.workbench.Backtest;

/**
 * What may take longer than a connection stays open without a word. Who sends {@code Prefer: respond-async} (RFC 7240) is told at once
 * where to ask for the answer; the last few answers are kept, in memory.
 */
final class LongWork {
    /** Below the minute after which the server closes a silent connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int KEPT = 20;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "long-work");
        thread.setDaemon(true);
        return thread;
    });

    private final Map<String, Work> works = new LinkedHashMap<>();

    /** How far it is, in teams. */
    record Stage(String work, int done, int of) {}

    /** One piece of work, and how far it is. */
    private static final class Work implements Backtest.Progress {
        final String id = UUID.randomUUID().toString();
        final CompletableFuture<Response> answer = new CompletableFuture<>();
        private volatile Stage stage = new Stage(id, 0, 0);

        @Override
        public void reached(int teams, int all) {
            stage = new Stage(id, teams, all);
        }

        void run(Function<Backtest.Progress, Response> work) {
            try {
                answer.complete(work.apply(this));
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        }

        Response underWay() {
            return Json.response(202, "application/json", stage).with(Map.of("Location", "/api/work/" + id));
        }
    }

    /** The answer, or where it will be. */
    Response answer(Request request, Function<Backtest.Progress, Response> work) {
        if (!request.header("prefer").contains("respond-async")) {
            return work.apply((teams, all) -> {});
        }
        var begun = new Work();
        keep(begun);
        THREADS.execute(() -> begun.run(work));
        return begun.underWay();
    }

    private void keep(Work begun) {
        synchronized (works) {
            works.put(begun.id, begun);
            var finished = works.values().stream()
                    .filter(work -> work.answer.isDone())
                    .map(work -> work.id)
                    .toList();
            finished.subList(0, Math.max(0, finished.size() - KEPT)).forEach(works::remove);
        }
    }

    /** The answer when it is there within some seconds, or how far it is. */
    Response ask(Request request) {
        var work = find(request.segment("id"));
        try {
            return work.answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException later) {
            return work.underWay();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return work.underWay();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        }
    }

    private Work find(String id) {
        synchronized (works) {
            var work = works.get(id);
            if (work == null) {
                throw Refusal.notFound("There is no work `" + id + "`, or its answer isn't kept any more");
            }
            return work;
        }
    }
}
