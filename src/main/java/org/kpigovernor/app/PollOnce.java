package org.kpigovernor.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.cli.PollReport;
import org.kpigovernor.cli.Progress;
import org.kpigovernor.ingest.MeasurementBody;
import org.kpigovernor.ingest.measurement.QueryFeeds;
import org.kpigovernor.ingest.poll.Cursor;
import org.kpigovernor.ingest.poll.Poller;
import org.kpigovernor.ingest.poll.SourceState;
import org.kpigovernor.ingest.routes.CamelApi;
import org.kpigovernor.ingest.routes.PollRoutes;
import org.kpigovernor.ingest.routes.SqlApi;
import org.kpigovernor.store.OtherDatabases;

/** Reads every list of the sources to its end, once, and waits where they ask for that. */
final class PollOnce implements AutoCloseable {
    /** Who is to be tried again only so much later won't be waited for. */
    private static final Duration NOT_WORTH_WAITING = Duration.ofMinutes(20);

    private static final int MOST_FAILURES = 8;
    private static final int PARTS = 1_000;

    private final Wiring wiring;
    private final PollRoutes routes;
    private final Poller poller;
    private final OtherDatabases databases;

    private PollOnce(Wiring wiring, OtherDatabases databases, PollRoutes routes, Poller poller) {
        this.wiring = wiring;
        this.databases = databases;
        this.routes = routes;
        this.poller = poller;
    }

    static PollOnce open(Wiring wiring) {
        var settings = wiring.configuration.polling();
        var databases = wiring.intake.databases();
        var api = new SqlApi(new CamelApi(settings), databases);
        var routes = PollRoutes.start(wiring.configuration.home().resolve("routes"), settings, api);
        return new PollOnce(wiring, databases, routes, wiring.intake.poller(api, () -> {}));
    }

    PollReport run(@Nullable String only, Progress progress) {
        var sources = sources(only);
        var began = wiring.clock.instant();
        var before = deliveries(sources);
        sources.forEach(poller::hurry);
        while (sources.stream().anyMatch(source -> !isRead(source, began))) {
            for (var source : sources) {
                step(source, sources, progress);
            }
            rest(sources);
        }
        wiring.intake.inboxWorker(() -> {}).drainAll();
        return report(sources, deliveries(sources) - before);
    }

    private Set<String> sources(@Nullable String only) {
        var polled = poller.sources();
        if (polled.isEmpty() || (only != null && !polled.contains(only))) {
            var what = only == null ? "no source has a token, so nothing is polled" : "`" + only + "` isn't polled";
            var hint = "give it a `token-file`" + (only == null ? "" : Nearest.hint(only, polled, ""));
            throw new ProblemsException(List.of(new Problem("config/sources.yaml", 0, 0, what, hint)));
        }
        return only == null ? polled : Set.of(only);
    }

    private void step(String source, Collection<String> all, Progress progress) {
        int asks = 0;
        while (poller.turn(source)) {
            if (asks++ % 5 == 0) {
                tell(source, all, progress);
            }
        }
        tell(source, all, progress);
    }

    private void tell(String source, Collection<String> all, Progress progress) {
        double share = all.stream()
                .mapToDouble(one -> poller.state(one).share())
                .average()
                .orElse(1);
        progress.reached(Math.round(share * PARTS), PARTS, words(poller.state(source)));
    }

    private static String words(SourceState state) {
        return state.pausedUntil()
                .map(until -> state.source() + " waits until " + until)
                .orElseGet(() -> state.source() + ": " + state.backlog() + " of " + state.feeds() + " lists to go");
    }

    private boolean isRead(String source, Instant began) {
        var now = wiring.clock.instant();
        return cursors(source).stream().allMatch(cursor -> isRead(cursor, began, now));
    }

    private static boolean isRead(Cursor cursor, Instant began, Instant now) {
        boolean done = cursor.doneAt() != null && !cursor.doneAt().isBefore(began);
        boolean hopeless = !cursor.complaint().isEmpty()
                && (cursor.dueAt().isAfter(now.plus(NOT_WORTH_WAITING)) || cursor.failures() >= MOST_FAILURES);
        return done || hopeless;
    }

    private List<Cursor> cursors(String source) {
        var names = poller.feeds(source);
        return wiring.stores.cursors().of(source).stream()
                .filter(cursor -> names.contains(cursor.feed()))
                .toList();
    }

    private long deliveries(Collection<String> sources) {
        var counts = wiring.stores.inbox().counts();
        return sources.stream()
                .map(source -> QueryFeeds.has(source) ? MeasurementBody.SOURCE : source)
                .distinct()
                .flatMap(source -> counts.getOrDefault(source, java.util.Map.of()).entrySet().stream())
                .filter(count -> !count.getKey().equals("duplicate"))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    /** A second, while every source waits for something. */
    private void rest(Collection<String> sources) {
        var now = wiring.clock.instant();
        boolean idle = sources.stream()
                .allMatch(source -> poller.state(source).pausedUntil().isPresent()
                        || cursors(source).stream()
                                .noneMatch(cursor -> !cursor.dueAt().isAfter(now)));
        if (idle) {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while sources were read; the next time goes on from here", e);
            }
        }
    }

    private PollReport report(Collection<String> sources, long deliveries) {
        var complaints = sources.stream()
                .flatMap(source -> poller.state(source).complaints().stream()
                        .map(complaint ->
                                "config/sources.yaml:0: %s, %s: %s — see that the token may read it, and that it is there"
                                        .formatted(source, complaint.feed(), complaint.what())))
                .toList();
        int lists =
                sources.stream().mapToInt(source -> poller.feeds(source).size()).sum();
        return new PollReport(sources.size(), lists, deliveries, complaints);
    }

    @Override
    public void close() {
        poller.close();
        routes.close();
        databases.close();
    }
}
