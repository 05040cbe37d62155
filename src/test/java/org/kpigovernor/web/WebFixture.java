package org.kpigovernor.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.cases.EscalationSettings;
import org.kpigovernor.cases.SilenceDesk;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.Tier;
import org.kpigovernor.catalogue.WorkingHours;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Translation;
import org.kpigovernor.ingest.poll.SourceState;
import org.kpigovernor.ingest.routes.HttpServer;
import org.kpigovernor.ingest.routes.HttpServerSettings;
import org.kpigovernor.ingest.routes.RouteSet;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Initiatives;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.notify.CaseComposer;
import org.kpigovernor.notify.ChannelState;
import org.kpigovernor.notify.EscalationPorts;
import org.kpigovernor.notify.Escalations;
import org.kpigovernor.notify.HandledMails;
import org.kpigovernor.notify.Kept;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.Notes;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Preview;
import org.kpigovernor.notify.Told;
import org.kpigovernor.review.AnswerDesk;
import org.kpigovernor.review.QuarterlySheets;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewPorts;
import org.kpigovernor.review.ReviewSettings;
import org.kpigovernor.review.ReviewSlot;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcAnnotations;
import org.kpigovernor.store.JdbcCases;
import org.kpigovernor.store.JdbcHeldNews;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.JdbcOutbox;
import org.kpigovernor.store.JdbcReviewAnswers;
import org.kpigovernor.store.JdbcReviewSlots;
import org.kpigovernor.store.JdbcSilences;
import org.kpigovernor.store.JdbcSuppressions;
import org.kpigovernor.store.TestDatabase;

/** The pages and the API over a real server and database, for a team with a name that tries to be a script. */
final class WebFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    static final LocalDate WEEK = LocalDate.of(2026, 11, 9);
    static final String HOSTILE = "<script>alert('x')</script>";

    private static final Initiative INITIATIVE = new Initiative(
            "small-changes",
            "Small <b>changes</b>",
            LocalDate.of(2026, 8, 31),
            1,
            List.of("payments"),
            "cycle-time",
            0.2,
            8,
            8);

    private static final String ROUTE = """
            - route:
                id: x
                from:
                  uri: platform-http:/webhooks/x
                  parameters:
                    httpMethodRestrict: POST
                  steps:
                    - log: came
            """;

    private static final List<RuleCard> RULES = List.of(
            new RuleCard(
                    "fast-change",
                    "process-lead",
                    true,
                    "Much worse within weeks",
                    "rules/verdicts/f.drl",
                    2,
                    "No",
                    "A book"),
            new RuleCard(
                    "sustained-trend",
                    "process-lead",
                    false,
                    "A sustained trend for the worse",
                    "rules/verdicts/sustained-trend.drl",
                    3,
                    "One point is noise.",
                    "A book"));

    final Kept kept = new Kept();
    final KeptBooks books = new KeptBooks();
    final Database database = TestDatabase.open();
    final JdbcCases cases = new JdbcCases(database);
    final JdbcOutbox outbox = new JdbcOutbox(database);
    final JdbcSuppressions suppressions = new JdbcSuppressions(database);
    final JdbcSilences silences = new JdbcSilences(database);
    final JdbcHeldNews held = new JdbcHeldNews(database);
    final JdbcInbox inbox;
    final WebPorts ports;
    final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    WebFixture(Path folder) throws IOException {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        inbox = new JdbcInbox(database, clock);
        fill();
        ports = new WebPorts(
                kept,
                kept,
                cases,
                new Desk(cases, clock),
                new Telling(new SilenceDesk(silences, clock), held, this::preview),
                outbox,
                () -> List.of(new ChannelState("mail", false, NOW.minusSeconds(600), "mail.example.com:25: <refused>")),
                () -> Map.of(HandledMails.Outcome.COMMENTED, 3L),
                new JdbcReviewSlots(database),
                inbox,
                new JdbcAnnotations(database),
                new Initiatives(kept, () -> kept, List.of(INITIATIVE)),
                inbox::counts,
                () -> kept,
                () -> RULES,
                WebFixture::organisation,
                () -> new ReviewSettings(List.of(new ReviewSettings.Schedule(
                        ReviewKind.WEEKLY,
                        "0 0 8 ? * MON",
                        null,
                        List.of(),
                        List.of("manager"),
                        ReviewSettings.Quiet.SEND))),
                new OneRound(),
                books,
                WebFixture::sources,
                reviewing(clock),
                new OneClick(Told.TOKENS, suppressions),
                clock);
        Files.writeString(folder.resolve("x.camel.yaml"), ROUTE);
        server = HttpServer.start(
                new HttpServerSettings("127.0.0.1", 0, 1 << 20),
                new RouteSet(folder, Map.of(), List.of(Web.route(ports))));
    }

    private Reviewing reviewing(Clock clock) {
        var identity = new MailIdentity("https://kpi.example.com", "kpi@example.com");
        var answers = new JdbcReviewAnswers(database);
        var initiatives = new Initiatives(kept, () -> kept, List.of(INITIATIVE));
        var ports = new ReviewPorts(kept, kept, cases, initiatives, Notes.NONE, answers, () -> kept);
        var next = new ReviewSlot(
                ReviewKind.WEEKLY,
                "payments",
                "manager@example.com",
                WEEK,
                Instant.parse("2026-11-24T07:00:00Z"),
                ReviewSlot.State.DUE,
                null,
                "Mon 23 Nov 2026 is a holiday: it waits for the next working day");
        return new Reviewing(
                () -> List.of(next),
                new QuarterlySheets(ports, identity),
                answers,
                new AnswerDesk(answers, WebFixture::organisation, () -> kept, clock));
    }

    private Preview preview(Case subject, Instant asOf) {
        var ports = new EscalationPorts(
                cases, kept, outbox, held, silences, () -> kept, (cron, zone, after) -> Optional.empty());
        var ladder = Map.of(
                Priority.IMPORTANT,
                List.of(
                        new EscalationSettings.Step("owner", Duration.ZERO),
                        new EscalationSettings.Step("manager", Duration.ofHours(4))));
        CaseComposer none = (key, news, team, recipient, at) -> {
            throw new UnsupportedOperationException("nothing is sent here");
        };
        return new Escalations(ports, none, new EscalationSettings(ladder))
                .preview(subject, organisation(), organisation().teams().get(0), asOf);
    }

    private static List<Source> sources() {
        var state = new SourceState(
                "github",
                SourceState.Word.FAILING,
                Optional.of(NOW.minusSeconds(60)),
                Optional.of(NOW.minusSeconds(7_200)),
                5,
                2,
                0.4,
                Optional.empty(),
                "",
                List.of(new SourceState.Complaint("pulls acme/gone", "has no /repos/acme/gone (404)", 3)),
                Duration.ofMinutes(5));
        return List.of(
                new Source("github", true, Optional.of(state), Optional.of(NOW.minusSeconds(90))),
                new Source("jira", true, Optional.empty(), Optional.empty()));
    }

    private static final class OneRound implements Rounds {
        @Override
        public Report run() {
            return new Report(NOW, 3, 1, 0, 0);
        }
    }

    private void fill() {
        kept.definitions.put("cycle-time", kpi());
        for (int week = 0; week < 30; week++) {
            var value = week == 7 ? null : (Double) (week > 24 ? 40.0 + week : 20.0 + week % 5);
            kept.readings.add(reading(WEEK.minusWeeks(29 - week), value));
        }
        kept.verdicts.add(verdict("sustained-trend", VerdictKind.INVESTIGATE, false));
        kept.trials.add(verdict("fast-change", VerdictKind.ACT, true));
        kept.findings.add(new Finding(
                "no-owner", "abc123", "payments", "cycle-time", "Nobody owns <b>it</b>", "Name somebody", ""));
        cases.open(subject("cycle-time"), new CaseMove("", NOW, "opened", "kpi-governor", "six of eight weeks"));
        var gone = cases.open(subject("mttr"), new CaseMove("", NOW, "opened", "kpi-governor", "six of eight weeks"));
        new Desk(cases, Clock.fixed(NOW, ZoneOffset.UTC)).resolve(gone.id(), "owner@example.com", "it passed", null);
        outbox.write(notice());
        inbox.accept(List.of(new Delivery(
                "github",
                "bad/1",
                Map.of(),
                "{\"a\":\"</pre><script>\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                NOW)));
        inbox.drain(10, delivery -> new Translation.Untranslatable("$.action is missing"));
    }

    private static Notice notice() {
        return new Notice(
                "case/C-1 opened",
                "mail",
                "escalation",
                "owner@example.com",
                "payments",
                "C-1",
                "Cycle time needs a look",
                "Plain words",
                "<html><body><h1>Look</h1><img src=\"cid:chart-1\"></body></html>",
                List.of(new Notice.Inline("chart-1", "image/png", new byte[] {1, 2, 3})),
                Map.of(),
                "<one@example.com>",
                NOW);
    }

    private static Case subject(String kpi) {
        return new Case(
                "",
                "payments",
                kpi,
                Case.Kind.INVESTIGATION,
                Case.State.OPEN,
                Priority.IMPORTANT,
                "sustained-trend",
                "A sustained trend for the worse",
                WEEK,
                WEEK,
                NOW,
                NOW,
                null,
                "owner@example.com",
                "",
                null,
                null);
    }

    private static Verdict verdict(String rule, VerdictKind kind, boolean trial) {
        var evidence = new Evidence(
                Priority.IMPORTANT,
                69.0,
                12,
                22.0,
                12.0,
                40.0,
                66.0,
                2.0,
                null,
                WEEK.minusWeeks(4),
                false,
                false,
                24,
                List.of("6 of the last 8 weeks lie beyond the watch line"),
                List.of(),
                List.of());
        return new Verdict(
                "payments",
                "cycle-time",
                new Period(PeriodKind.WEEK, WEEK),
                kind,
                rule,
                "A sustained trend for the worse",
                "abc123",
                trial,
                evidence);
    }

    private static Reading reading(LocalDate week, Double value) {
        return new Reading("payments", "cycle-time", new Period(PeriodKind.WEEK, week), value, 12, Map.of(), 1);
    }

    private static KpiDefinition kpi() {
        return new KpiDefinition(
                "cycle-time",
                1,
                "Cycle time",
                "h",
                Direction.LOWER,
                Scale.DURATION,
                Tier.LEADING,
                "delivery speed",
                "first commit authored to merged, median",
                "events",
                "",
                "",
                "",
                "",
                "weekly",
                Map.of(),
                Set.of(),
                null,
                List.of(),
                "",
                "row 1");
    }

    private static Organisation organisation() {
        var hours = new WorkingHours(Set.of(DayOfWeek.values()), LocalTime.of(9, 0), LocalTime.of(17, 0));
        var team = new Team(
                "payments",
                HOSTILE,
                "product",
                ZoneId.of("Europe/Berlin"),
                hours,
                "owner@example.com",
                "manager@example.com",
                null,
                List.of("cycle-time"),
                Map.of(),
                Map.of());
        var tracker =
                new Sources.Tracker("sprint", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        return new Organisation(
                List.of(team),
                new Sources(Pattern.compile("prod"), Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), null, tracker));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path, String... headers) throws IOException, InterruptedException {
        return send(
                headers.length == 0
                        ? request(path).DELETE()
                        : request(path).DELETE().headers(headers));
    }

    HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        var request = request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
