package org.kpigovernor.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.config.ConfigurationLoader;
import org.kpigovernor.events.Event;
import org.kpigovernor.ingest.AccountKeys;
import org.kpigovernor.ingest.Admission;
import org.kpigovernor.ingest.DeliveryCheck;
import org.kpigovernor.ingest.GroupCommit;
import org.kpigovernor.ingest.HeaderAllowList;
import org.kpigovernor.ingest.Inbox;
import org.kpigovernor.ingest.InboxWorker;
import org.kpigovernor.ingest.IngestSettings;
import org.kpigovernor.ingest.RefusalCounts;
import org.kpigovernor.ingest.Signatures;
import org.kpigovernor.ingest.Translators;
import org.kpigovernor.ingest.routes.HttpServer;
import org.kpigovernor.ingest.routes.HttpServerSettings;
import org.kpigovernor.ingest.routes.RouteSet;
import org.kpigovernor.ingest.routes.WebhookReceiver;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.StandingFinding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.notify.Outbox;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcCases;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.JdbcOutbox;

/** The way in of the real service: routes, signatures, inbox and translators over a database; what comes after is only noted. */
final class RoutesAndInbox implements DemoService {
    final List<Event> events = new ArrayList<>();
    final List<Instant> rounds = new ArrayList<>();
    final List<Judgement> judged = new ArrayList<>();
    private final Database database = Database.open(Database.inMemory("demo-" + UUID.randomUUID()));
    private final Inbox inbox;
    private final GroupCommit commits;
    private final HttpServer server;
    private final InboxWorker worker;

    RoutesAndInbox(Path home, SettableClock clock) {
        var configuration = ConfigurationLoader.load(home, null, Map.of());
        var trust = configuration.ingest().trust();
        var key = new AccountKeys("key".getBytes(StandardCharsets.UTF_8));
        var translators = Translators.all(configuration.organisation().sources(), key);
        inbox = new JdbcInbox(database, clock);
        commits = new GroupCommit(inbox, 1_000, () -> {});
        worker = new InboxWorker(inbox, translators, events::addAll, () -> {});
        var check = new DeliveryCheck(
                translators,
                (source, headers, body, now) -> Signatures.check(source, trust.get(source), headers, body, now)
                                instanceof Admission.Refused refused
                        ? refused.why()
                        : null,
                HeaderAllowList::kept,
                clock);
        server = start(configuration.port(), home, new WebhookReceiver(check, commits, new RefusalCounts()));
    }

    private static HttpServer start(int port, Path home, WebhookReceiver receiver) {
        try {
            return HttpServer.start(
                    new HttpServerSettings("127.0.0.1", port, IngestSettings.DEFAULT_MAX_BODY_BYTES),
                    new RouteSet(home.resolve("routes"), Map.of("webhooks", receiver), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void drain() {
        worker.drainAll();
    }

    @Override
    public void round(Instant asOf) {
        rounds.add(asOf);
    }

    @Override
    public void reviews(Instant now) {}

    @Override
    public void flushMail(Instant now) {}

    @Override
    public Judgements judgements() {
        return new Noted();
    }

    @Override
    public Cases cases() {
        return new JdbcCases(database);
    }

    @Override
    public Outbox outbox() {
        return new JdbcOutbox(database);
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public void close() {
        server.close();
        commits.close();
        worker.close();
        database.close();
    }

    /** Gives back what was put into {@link #judged}. */
    private final class Noted implements Judgements {
        @Override
        public void keep(Judgement judgement) {
            judged.add(judgement);
        }

        @Override
        public List<Verdict> verdicts(
                @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to) {
            return judged.stream()
                    .flatMap(judgement -> judgement.verdicts().stream())
                    .filter(verdict -> team == null || verdict.team().equals(team))
                    .toList();
        }

        @Override
        public List<Verdict> trials(
                @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to) {
            return List.of();
        }

        @Override
        public List<StandingFinding> standing() {
            return List.of();
        }

        @Override
        public List<Finding> findings() {
            return judged.stream()
                    .flatMap(judgement -> judgement.findings().stream())
                    .toList();
        }

        @Override
        public List<Tension> tensions(@Nullable String team, @Nullable LocalDate from, @Nullable LocalDate to) {
            return judged.stream()
                    .flatMap(judgement -> judgement.tensions().stream())
                    .filter(tension -> team == null || tension.team().equals(team))
                    .toList();
        }
    }
}
