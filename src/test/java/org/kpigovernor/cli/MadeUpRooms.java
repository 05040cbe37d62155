package org.kpigovernor.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.cases.Precisions;
import org.kpigovernor.cases.Silence;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.catalogue.Tier;
import org.kpigovernor.catalogue.WorkingHours;
import org.kpigovernor.judge.Attempt;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Initiatives;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.RuleOwner;
import org.kpigovernor.judge.RuleReach;
import org.kpigovernor.judge.RuleRecord;
import org.kpigovernor.judge.RuleRecords;
import org.kpigovernor.judge.StandingFinding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.measure.Readings;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Preview;
import org.kpigovernor.review.ReviewAnswers;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcCases;
import org.kpigovernor.store.JdbcReviewAnswers;
import org.kpigovernor.store.TestDatabase;

/** Rooms that a test fills, with one team and two KPIs; remembers what was asked of it. */
final class MadeUpRooms implements Rooms, Catalogue {
    static final Instant NOW = Instant.parse("2026-03-09T08:00:00Z");

    final List<Reading> readings = new ArrayList<>();
    final List<Verdict> verdicts = new ArrayList<>();
    final List<Initiative> initiatives = new ArrayList<>();
    final List<Verdict> trials = new ArrayList<>();
    final Map<String, RuleRecord> records = new HashMap<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Problem> importProblems = new ArrayList<>();
    final List<Preview.Line> lines = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    private @Nullable Database database;

    @Override
    public Organisation organisation() {
        var hours = new WorkingHours(Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0));
        var team = new Team(
                "payments",
                "Payments",
                "product",
                ZoneOffset.UTC,
                hours,
                null,
                null,
                null,
                List.of("mttr"),
                Map.of(),
                Map.of());
        var tracker = new Sources.Tracker("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        var sources =
                new Sources(Pattern.compile("prod"), Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), null, tracker);
        return new Organisation(List.of(team), sources);
    }

    @Override
    public Catalogue catalogue() {
        return this;
    }

    @Override
    public List<RuleCard> rules() {
        return List.of(new RuleCard(
                "sustained-trend",
                "process-lead",
                false,
                "It has been worse than usual for weeks",
                "rules/verdicts/sustained-trend.drl",
                3,
                "Why",
                "See"));
    }

    @Override
    public RuleReach reach(RuleCard rule) {
        return new RuleReach(
                Set.of("Series", "judged", "watchWeeks", "watchNeeded"),
                Set.of(),
                List.of(
                        new RuleReach.Example("Six of the last eight weeks are looked into", 1, true),
                        new RuleReach.Example("Five of them are not", 6, false)));
    }

    @Override
    public Precisions precisions() {
        return Precisions.of(cases().find(null, null, false), NOW);
    }

    @Override
    public List<RuleOwner> ruleOwners() {
        return List.of(new RuleOwner("process-lead", "Process lead", "lead@example.com"));
    }

    @Override
    public RuleRecords ruleRecords() {
        return new RuleRecords() {
            @Override
            public void note(List<RuleCard> rules, Judgement judgement) {
                throw new UnsupportedOperationException("commands only read");
            }

            @Override
            public Map<String, RuleRecord> all() {
                return records;
            }
        };
    }

    @Override
    public Readings readings() {
        return new Readings() {
            @Override
            public List<Reading> find(
                    @Nullable String team,
                    @Nullable String kpi,
                    @Nullable PeriodKind kind,
                    @Nullable LocalDate from,
                    @Nullable LocalDate to) {
                return readings.stream()
                        .filter(each -> asks(team, each.team()) && asks(kpi, each.kpi()))
                        .filter(each -> from == null || !each.period().start().isBefore(from))
                        .filter(each -> to == null || !each.period().start().isAfter(to))
                        .toList();
            }

            @Override
            public void put(List<Reading> more) {
                readings.addAll(more);
            }
        };
    }

    @Override
    public Judgements judgements() {
        return new Judgements() {
            @Override
            public void keep(Judgement judgement) {
                verdicts.addAll(judgement.verdicts());
            }

            @Override
            public List<Verdict> verdicts(
                    @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to) {
                return verdicts.stream()
                        .filter(each -> asks(team, each.team()) && asks(kpi, each.kpi()))
                        .toList();
            }

            @Override
            public List<Verdict> trials(
                    @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to) {
                return trials.stream()
                        .filter(each -> asks(team, each.team()) && asks(kpi, each.kpi()))
                        .toList();
            }

            @Override
            public List<Finding> findings() {
                return findings;
            }

            @Override
            public List<StandingFinding> standing() {
                return findings.stream()
                        .map(finding -> new StandingFinding(finding, NOW))
                        .toList();
            }

            @Override
            public List<Tension> tensions(@Nullable String team, @Nullable LocalDate from, @Nullable LocalDate to) {
                return List.of();
            }
        };
    }

    @Override
    public Cases cases() {
        database = database == null ? TestDatabase.open() : database;
        return new JdbcCases(database);
    }

    @Override
    public Preview preview(Case subject, @Nullable Instant asOf) {
        asked.add("preview " + subject.id() + " " + asOf);
        return new Preview(asOf == null ? NOW : asOf, lines);
    }

    @Override
    public List<Silence> silences() {
        return List.of(new Silence(
                "S-1", "payments", null, NOW, NOW.plusSeconds(86_400), "a freeze", "ada@example.com", false, null));
    }

    @Override
    public List<Attempt> attempts(Team team) {
        return new Initiatives(readings(), () -> this, initiatives).of(team, NOW);
    }

    private static boolean asks(@Nullable String wanted, String is) {
        return wanted == null || wanted.equals(is);
    }

    @Override
    public RoundReport evaluate(@Nullable Instant asOf) {
        asked.add("evaluate " + asOf);
        return new RoundReport(
                12, new Judgement("b00c", asOf == null ? NOW : asOf, verdicts, List.of(), List.of()), 1, 2);
    }

    @Override
    public ImportReport importFile(Path file, @Nullable Instant asOf, Progress progress) {
        asked.add("import " + file.getFileName() + " " + asOf);
        progress.reached(1, 2, "week of 2026-03-02");
        progress.reached(2, 2, "done");
        return new ImportReport(100, 98, Duration.ofMillis(50), 1, 26, importProblems);
    }

    @Override
    public PollReport poll(@Nullable String source, Progress progress) {
        progress.reached(1, 2, "github: 1 of 2 lists to go");
        return new PollReport(
                1, 2, 30, source == null ? List.of() : List.of("config/sources.yaml:0: " + source + " is gone"));
    }

    @Override
    public WrittenReview review(ReviewKind kind, Team team, @Nullable Instant asOf) {
        asked.add("review " + kind + " " + team.id() + " " + asOf);
        var chart = new Notice.Inline("chart@kpi", "image/png", new byte[] {1, 2, 3});
        var notice = new Notice(
                "key",
                "mail",
                "weekly-review",
                "manager@example.com",
                team.id(),
                null,
                "Payments: week 10",
                "All is well — für Payments.\n",
                "<img src=\"cid:chart@kpi\"><img src='cid:gone'>",
                List.of(chart),
                Map.of(),
                "<id@kpi>",
                NOW);
        return new WrittenReview(
                "payments-weekly-2026-03-02", notice, "Subject: x\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public WrittenReview rollUp(ReviewKind kind, List<Team> teams, String recipient, @Nullable Instant asOf) {
        asked.add("roll-up " + kind + " " + teams.size() + " " + recipient + " " + asOf);
        return review(kind, teams.get(0), asOf);
    }

    @Override
    public ReviewAnswers answers() {
        database = database == null ? TestDatabase.open() : database;
        return new JdbcReviewAnswers(database);
    }

    @Override
    public WrittenReview digest(RuleOwner owner, @Nullable Instant asOf) {
        asked.add("digest " + owner.id() + " " + asOf);
        var notice = new Notice(
                "key",
                "mail",
                "rules-review",
                owner.mail(),
                null,
                null,
                "Your rules",
                "All is well.\n",
                null,
                List.of(),
                Map.of(),
                "<id@kpi>",
                NOW);
        return new WrittenReview(
                owner.id() + "-rules-2026-02-01", notice, "Subject: x\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        asked.add("close");
        if (database != null) {
            database.close();
        }
    }

    @Override
    public Collection<KpiDefinition> kpis() {
        return List.of(definition("mttr"), definition("deployment-frequency"));
    }

    @Override
    public Optional<KpiDefinition> kpi(String id) {
        return kpis().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Priority priority(String kpi, String teamKind) {
        return Priority.IMPORTANT;
    }

    @Override
    public Threshold threshold(String kpi, Team team) {
        return new Threshold(
                0.75, 6, 2, 3, 8, 4, 4, 6, 0.2, 5, 24.0, 6, "a day is too long", "thresholds/thresholds.csv row 4");
    }

    private static KpiDefinition definition(String id) {
        return new KpiDefinition(
                id,
                1,
                id,
                "h",
                Direction.LOWER,
                Scale.DURATION,
                Tier.LAGGING,
                "",
                "",
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
                "");
    }
}
