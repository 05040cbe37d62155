package org.kpigovernor.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.cases.EscalationSettings;
import org.kpigovernor.cases.EscalationSettings.Step;
import org.kpigovernor.cases.MaintenanceWindow;
import org.kpigovernor.cases.MemoryJudgements;
import org.kpigovernor.cases.Reconciler;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.cases.SilenceDesk;
import org.kpigovernor.catalogue.Absence;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.People;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Person;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;
import org.kpigovernor.review.quartz.QuartzCronTimes;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcCases;
import org.kpigovernor.store.JdbcHeldNews;
import org.kpigovernor.store.JdbcOutbox;
import org.kpigovernor.store.JdbcSilences;
import org.kpigovernor.store.JdbcSuppressions;
import org.kpigovernor.store.TestDatabase;

/** Makes time pass for one team: verdicts come, rounds run, people answer or don't, and notices are written. */
final class Timeline implements AutoCloseable {
    private final Database database = TestDatabase.open();
    final Cases cases = new JdbcCases(database);
    final JdbcOutbox outbox = new JdbcOutbox(database);
    final Suppressions suppressions = new JdbcSuppressions(database);
    List<Voice> voices = List.of();
    final JdbcHeldNews held = new JdbcHeldNews(database);
    final JdbcSilences silences = new JdbcSilences(database);
    final Kept catalogue = new Kept();
    final List<Person> people = new ArrayList<>();
    final List<MaintenanceWindow> maintenance = new ArrayList<>();
    private final MemoryJudgements judgements = new MemoryJudgements();
    private final List<String> known = new ArrayList<>();
    private @Nullable RuntimeException composerFails;
    Team team;
    Instant now = Instant.EPOCH;

    Timeline(Team team) {
        this.team = team;
    }

    /** Moves to a moment on the wall clock of the team. */
    Timeline at(String local) {
        now = LocalDateTime.parse(local).atZone(team.zone()).toInstant();
        return this;
    }

    /** Judges the last complete week, and runs a round. Returns what was written, as {@code recipient: NEWS case kpi, …}. */
    List<String> round(Verdict... verdicts) {
        return round(false, verdicts);
    }

    List<String> round(boolean history, Verdict... verdicts) {
        var judgement = Samples.judgement(now, verdicts);
        judgements.keep(judgement);
        var organisation = organisation();
        new Reconciler(cases, judgements).reconcile(judgement, organisation, now);
        escalations().write(organisation, now, history);
        return fresh();
    }

    Escalations escalations() {
        var ports = new EscalationPorts(
                cases, judgements, outbox, held, silences, () -> catalogue, new QuartzCronTimes()::next);
        return new Escalations(
                ports, this::compose, new EscalationSettings(settings().ladders(), maintenance), audience());
    }

    /** The channels of {@link #voices}, and whoever has stopped mails. */
    private Audience audience() {
        var kept = new Kept();
        var events =
                new CaseEvents(cases, new CaseViews(kept, judgements, () -> kept, Told.SIGNED, MailTexts.shipped()));
        return new Audience(suppressions, new ChannelNews(voices, outbox, outbox, events));
    }

    /** What would be told of the case, as {@code when recipient: NEWS (why it is held back)}; when is in the recipient's zone. */
    List<String> preview(String id) {
        return preview(id, now);
    }

    List<String> preview(String id, Instant asOf) {
        var subject = cases.find(id).orElseThrow();
        return escalations().preview(subject, organisation(), team, asOf).lines().stream()
                .map(Timeline::words)
                .toList();
    }

    private static String words(Preview.Line line) {
        var at = line.at() == null ? "later" : line.at().atZone(line.zone()).toLocalDateTime();
        return at + " " + line.recipient().replace("@example.com", "") + ": " + line.news()
                + (line.told() ? ", told" : "") + (line.insteadOf().isEmpty() ? "" : ", for " + line.insteadOf())
                + (line.heldBack().isEmpty() ? "" : " (" + String.join(", ", line.heldBack()) + ")");
    }

    private Organisation organisation() {
        var bare = Samples.organisation(team);
        return new Organisation(bare.teams(), bare.sources(), People.of(people));
    }

    /** Somebody with working hours from nine to five in that zone. */
    Timeline person(String name, String zone, @Nullable String deputy, Absence... away) {
        var mail = name + "@example.com";
        people.removeIf(one -> one.mail().equals(mail));
        people.add(new Person(
                mail,
                name,
                ZoneId.of(zone),
                Samples.OFFICE,
                Holidays.NONE,
                deputy == null ? null : deputy + "@example.com",
                List.of(away),
                null));
        return this;
    }

    /** Reminds of silences that end soon. Returns what was written, as {@code recipient: text}. */
    List<String> remind() {
        var ports = new SilenceReminders.Ports(silences, held, cases, outbox, () -> catalogue);
        new SilenceReminders(ports, Payments.IDENTITY, new MailTemplates()).write(organisation(), now);
        return fresh();
    }

    SilenceDesk silences() {
        return new SilenceDesk(silences, Clock.fixed(now, ZoneOffset.UTC));
    }

    Verdict verdict(String kpi, VerdictKind kind) {
        return verdict(kpi, kind, Priority.IMPORTANT);
    }

    Verdict verdict(String kpi, VerdictKind kind, Priority priority) {
        var week = Period.containing(now, PeriodKind.WEEK, team.zone()).previous();
        return Samples.verdict(kpi, kind, week.start(), priority, false);
    }

    Desk desk() {
        return new Desk(cases, Clock.fixed(now, ZoneOffset.UTC));
    }

    void composerFails(boolean fails) {
        composerFails = fails ? new IllegalStateException("no template") : null;
    }

    private List<String> fresh() {
        var fresh = outbox.find(null, null, 1000).stream()
                .filter(entry -> !known.contains(entry.notice().key()))
                .toList();
        fresh.forEach(entry -> known.add(entry.notice().key()));
        return fresh.stream()
                .map(entry -> entry.notice().recipient().replace("@example.com", "") + ": "
                        + entry.notice().text())
                .sorted()
                .toList();
    }

    private static EscalationSettings settings() {
        var ladder = List.of(
                new Step("owner", Duration.ZERO),
                new Step("manager", Duration.ofHours(8)),
                new Step("head", Duration.ofHours(24)));
        var strict = List.of(new Step("owner", Duration.ZERO), new Step("manager", Duration.ofHours(4)));
        var lenient = List.of(new Step("owner", Duration.ZERO));
        return new EscalationSettings(
                Map.of(Priority.NON_NEGOTIABLE, strict, Priority.IMPORTANT, ladder, Priority.ASPIRATIONAL, lenient));
    }

    private Notice compose(String key, List<CaseComposer.News> news, Team about, String recipient, Instant asOf) {
        if (composerFails != null) {
            throw composerFails;
        }
        var text = news.stream()
                .map(each -> each.kind() + " " + each.subject().id() + " "
                        + each.subject().kpi() + (each.verdict() == null ? " without a verdict" : "")
                        + (each.notes().isEmpty() ? "" : " – " + String.join(" ", each.notes())))
                .toList();
        return new Notice(
                key,
                "mail",
                "escalation",
                recipient,
                about.id(),
                null,
                "x",
                String.join(", ", text),
                null,
                List.of(),
                Map.of(),
                "<x@y>",
                asOf);
    }

    @Override
    public void close() {
        database.close();
    }
}
