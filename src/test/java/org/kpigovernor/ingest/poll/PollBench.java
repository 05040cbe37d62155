package org.kpigovernor.ingest.poll;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.Extension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kpigovernor.app.demo.SettableClock;
import org.kpigovernor.events.Event;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Inbox;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Translation;
import org.kpigovernor.ingest.Translators;
import org.kpigovernor.ingest.poll.PollSettings.Polling;
import org.kpigovernor.ingest.routes.CamelApi;
import org.kpigovernor.ingest.routes.Databases;
import org.kpigovernor.ingest.routes.PollRoutes;
import org.kpigovernor.ingest.routes.SqlApi;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcCursors;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.TestDatabase;

/**
 * The real poller with the shipped routes and a real database, before a source that WireMock plays. The clock stands still until
 * {@link #finish} moves it on to whatever is due next.
 */
public final class PollBench implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    public static final String TOKEN = "a-token-that-nobody-may-see";
    private static final Duration EVERY = Duration.ofMinutes(5);

    public final WireMockServer server;
    public final SettableClock clock = new SettableClock(NOW);
    public final Database database = TestDatabase.open();
    public final JdbcInbox inbox = new JdbcInbox(database, clock);
    public final JdbcCursors cursors = new JdbcCursors(database);
    private final String source;
    private final Function<Duration, List<Feed>> feeds;
    private final PollSettings settings;
    private final SqlApi api;
    private final PollRoutes routes;
    private final List<Delivery> drained = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private int asks;
    private int killAt = Integer.MAX_VALUE;
    private Moment killedWhen = Moment.BEFORE;
    private Poller poller;

    /** When the process dies. */
    public enum Moment {
        /** Before the source was asked. */
        BEFORE,
        /** When it has answered, and nothing is kept yet. */
        ANSWERED,
        /** Just after what it gave was kept. */
        KEPT
    }

    /** The process dies here. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Plays a source.
     *
     * @param feeds what is read, with how far back
     * @param extensions of WireMock, such as transformers that page
     */
    public PollBench(String source, Function<Duration, List<Feed>> feeds, Extension... extensions) {
        this(source, feeds, Databases.NONE, extensions);
    }

    /** As the other, with databases beside it. */
    public PollBench(
            String source, Function<Duration, List<Feed>> feeds, Databases databases, Extension... extensions) {
        this.source = source;
        this.feeds = feeds;
        server = new WireMockServer(options().dynamicPort().extensions(extensions));
        server.start();
        settings = new PollSettings(Map.of(
                source,
                new Polling(URI.create(server.baseUrl()), new Credentials("", TOKEN), EVERY, PollSettings.BACKFILL)));
        api = new SqlApi(new CamelApi(settings), databases);
        routes = PollRoutes.start(Path.of("routes"), settings, api);
        poller = newPoller();
    }

    private Poller newPoller() {
        return new Poller(new Poller.Parts(
                settings,
                any -> feeds.apply(PollSettings.BACKFILL),
                this::ask,
                cursors,
                clock,
                () -> 1,
                "this",
                () -> dieIf(Moment.KEPT)));
    }

    private Answer ask(String of, Ask ask) throws Api.NoAnswer {
        asks++;
        dieIf(Moment.BEFORE);
        var answer = api.ask(of, ask);
        dieIf(Moment.ANSWERED);
        return answer;
    }

    private void dieIf(Moment moment) {
        if (asks == killAt && moment == killedWhen) {
            throw new Killed();
        }
    }

    /** Dies at that ask, counted from 1. */
    public void killAt(int ask, Moment moment) {
        asks = 0;
        killAt = ask;
        killedWhen = moment;
    }

    /** Starts again over the same database, as a new process would. */
    public void restart() {
        killAt = Integer.MAX_VALUE;
        poller = newPoller();
    }

    /** Dies at that ask, starts again, and reads to the end. */
    public void finishKilledAt(int ask, Moment moment) {
        killAt(ask, moment);
        try {
            finish();
        } catch (Killed expected) {
            restart();
        }
        finish();
    }

    /** Reads to the end once, then over and over from the beginning, dying at another ask each time; the check is told when. */
    public void killedAtEachAsk(Consumer<String> check) {
        finish();
        int last = asks();
        for (int ask = 1; ask <= last; ask++) {
            var moment = Moment.values()[ask % Moment.values().length];
            wipe();
            finishKilledAt(ask, moment);
            check.accept("killed at ask " + ask + " of " + last + ", " + moment);
        }
    }

    /** Forgets all that was read, as if nothing had been asked yet. */
    public void wipe() {
        database.useTransaction(handle -> List.of("inbox", "inbox_waiting", "inbox_count", "poll_cursor", "poll_source")
                .forEach(table -> handle.execute("delete from " + table)));
        drained.clear();
        events.clear();
        clock.set(NOW);
        restart();
    }

    /** How many asks there were since the beginning, or since {@link #killAt}. */
    public int asks() {
        return asks;
    }

    public Poller poller() {
        return poller;
    }

    /** Asks what is due now. */
    public void run() {
        poller.run(source);
    }

    /** Asks, and moves the clock on to what is due next, until every feed has come to its end once. */
    public void finish() {
        for (int waits = 0; ; waits++) {
            run();
            if (all().stream().allMatch(Cursor::filled)) {
                return;
            }
            if (waits > 200) {
                throw new AssertionError("It doesn't come to an end: " + all());
            }
            clock.set(next());
        }
    }

    private Instant next() {
        var due = all().stream()
                .filter(cursor -> !cursor.filled())
                .map(Cursor::dueAt)
                .min(Instant::compareTo)
                .orElseThrow();
        var until = cursors.pause(source).until();
        var next = due.isAfter(until) ? due : until;
        return next.isAfter(clock.instant()) ? next : clock.instant().plusMillis(1);
    }

    /** Moves the clock on by the poll interval, and asks. */
    public void nextRound() {
        clock.set(clock.instant().plus(EVERY));
        run();
    }

    public List<Cursor> all() {
        return cursors.of(source);
    }

    public Cursor cursor(String feed) {
        return all().stream()
                .filter(cursor -> cursor.feed().equals(feed))
                .findFirst()
                .orElseThrow();
    }

    /** All that came so far, translated too; what can't be translated fails. */
    public List<Delivery> deliveries() {
        var translators = Translators.all(Sample.sources(), Sample.keys());
        Inbox in = inbox;
        while (in.drain(1_000, delivery -> {
                    drained.add(delivery);
                    var said = translators.get(delivery.source()).translate(delivery);
                    if (said instanceof Translation.Events of) {
                        events.addAll(of.events());
                    } else if (said instanceof Translation.Untranslatable not) {
                        throw new AssertionError(not.reason());
                    }
                    return said;
                })
                > 0) {
            Thread.onSpinWait();
        }
        return List.copyOf(drained);
    }

    /** What the records came to. */
    public List<Event> events() {
        deliveries();
        return List.copyOf(events);
    }

    /** The ids of all that came, sorted. */
    public TreeSet<String> ids() {
        var ids = new TreeSet<String>();
        deliveries().forEach(delivery -> ids.add(delivery.id()));
        return ids;
    }

    @Override
    public void close() {
        poller.close();
        routes.close();
        server.stop();
        database.close();
    }
}
