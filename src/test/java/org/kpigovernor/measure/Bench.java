package org.kpigovernor.measure;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.catalogue.Tier;
import org.kpigovernor.catalogue.WorkingHours;
import org.kpigovernor.events.Event;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFolder;
import org.kpigovernor.judge.files.Tables;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcEvents;
import org.kpigovernor.store.JdbcMeasureStore;
import org.kpigovernor.store.JdbcReadings;
import org.kpigovernor.store.TestDatabase;

/** A database, an organisation of two teams and all definitions, to measure events with. */
final class Bench implements AutoCloseable {
    static final String API = "acme/payments-api";
    static final String WEB = "acme/payments-web";
    static final String SEARCH = "acme/search";
    private static final Tables SHIPPED = Tables.read(RuleFolder.read(Path.of("rules")), new Problems());
    static final Instant FAR = Instant.parse("2027-01-01T00:00:00Z");

    private final Database database;
    private final JdbcEvents sink;
    private final Measure measure;
    private final Map<String, KpiDefinition> kpis = new HashMap<>();
    private final List<MeasureRow> rows = new ArrayList<>();
    private String profile = MeasureRow.GOVERNOR;
    private Pattern production = Pattern.compile("(?i)^(prod|production|live)$");
    private ZoneId zone = ZoneId.of("UTC");
    private List<String> teams = List.of("payments", "search");
    private Map<String, String> repositories = Map.of(API, "payments", WEB, "payments", SEARCH, "search");

    Bench() {
        this(TestDatabase.open());
    }

    Bench(Database database) {
        this.database = database;
        this.sink = new JdbcEvents(database);
        this.measure = new IncrementalMeasure(new JdbcMeasureStore(database));
        SHIPPED.kpis().stream()
                .map(entry -> entry.values().definition(entry.place()))
                .forEach(kpi -> {
                    if (kpi.measuredFromEvents() && !kpi.id().equals("engineering-health-score")) {
                        kpis.put(kpi.id(), kpi);
                    }
                });
        SHIPPED.measures().stream()
                .map(entry -> entry.values().row(entry.place()))
                .forEach(rows::add);
    }

    /** Measures by another profile what that profile knows. */
    Bench by(String name) {
        profile = name;
        return this;
    }

    /** Adds a KPI with the rows that it is measured by, each as in {@code measures.csv} but for the KPI and the profile. */
    Bench adding(KpiDefinition kpi, MeasureRow... added) {
        kpis.put(kpi.id(), kpi);
        rows.removeIf(row -> row.kpi().equals(kpi.id()));
        rows.addAll(List.of(added));
        return this;
    }

    MeasureRow[] rows(String kpi) {
        return rows.stream().filter(row -> row.kpi().equals(kpi)).toArray(MeasureRow[]::new);
    }

    Bench in(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    Bench producing(String environments) {
        production = Pattern.compile(environments);
        return this;
    }

    MeasureStore store() {
        return new JdbcMeasureStore(database);
    }

    Bench mapping(Map<String, String> teams) {
        repositories = teams;
        return this;
    }

    /** Other teams than the usual two. */
    Bench of(List<String> ids) {
        teams = ids;
        return this;
    }

    Database database() {
        return database;
    }

    Bench with(String kpi, Map<String, String> parameters) {
        var old = kpis.get(kpi);
        define(kpi, old.scale(), old.source(), old.aggregate(), parameters);
        return this;
    }

    Bench pushing(String kpi, String aggregate) {
        define(kpi, Scale.DURATION, "measurements", aggregate, Map.of());
        return this;
    }

    Bench counting(String kpi) {
        define(kpi, Scale.COUNT, "measurements", "sum", Map.of());
        return this;
    }

    Bench without(String kpi) {
        kpis.remove(kpi);
        return this;
    }

    private void define(String id, Scale scale, String source, String aggregate, Map<String, String> parameters) {
        var old = kpis.get(id);
        int version = old == null ? 1 : old.version() + 1;
        kpis.put(
                id,
                new KpiDefinition(
                        id,
                        version,
                        id,
                        old == null ? "" : old.unit(),
                        Direction.LOWER,
                        scale,
                        Tier.LAGGING,
                        "",
                        "",
                        source,
                        aggregate,
                        "",
                        "",
                        "",
                        "weekly",
                        parameters,
                        Set.of(),
                        null,
                        List.of(),
                        "",
                        "kpis.csv row 1"));
    }

    KpiDefinition definition(String kpi) {
        return kpis.get(kpi);
    }

    Bench record(Event... events) {
        return record(List.of(events));
    }

    Bench record(List<Event> events) {
        sink.record(events);
        return this;
    }

    int refresh() {
        return refresh(FAR);
    }

    int refresh(Instant asOf) {
        return measure.refresh(new Definitions(kpis, List.copyOf(rows), profile), organisation(), asOf);
    }

    Organisation organisation() {
        return new Organisation(teams.stream().map(this::team).toList(), sources());
    }

    Unmapped unmapped() {
        return new Unmapped(new JdbcMeasureStore(database).feeds());
    }

    JdbcReadings readings() {
        return new JdbcReadings(database);
    }

    List<Reading> all() {
        return readings().find(null, null, null, null, null);
    }

    /** The reading of the payments team, or null. */
    Reading week(String kpi, String start) {
        return reading("payments", kpi, PeriodKind.WEEK, start).orElse(null);
    }

    Optional<Reading> reading(String team, String kpi, PeriodKind kind, String start) {
        var day = LocalDate.parse(start);
        return readings().find(team, kpi, kind, day, day).stream().findFirst();
    }

    private Team team(String id) {
        var hours = new WorkingHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 30));
        return new Team(
                id, id, "product", zone, hours, null, null, null, List.copyOf(kpis.keySet()), Map.of(), Map.of());
    }

    private Sources sources() {
        var tracker = new Sources.Tracker(
                "customfield_10020",
                Set.of("Bug"),
                Set.of("Epic"),
                Set.of("customer"),
                Set.of("tech-debt"),
                Set.of("Debt"),
                Set.of("security"),
                Set.of("Vulnerability"));
        return new Sources(
                production,
                Map.of(),
                Set.of(),
                Map.of("github", repositories, "gitlab", repositories, "jira", Map.of("PAY", "payments")),
                Map.of("1000", "payments"),
                Map.of(
                        "PAPI", new Sources.Service("payments", List.of(API)),
                        "PALL", new Sources.Service("payments", List.of())),
                null,
                tracker);
    }

    @Override
    public void close() {
        database.close();
    }

    private record Definitions(Map<String, KpiDefinition> all, List<MeasureRow> rows, String profile)
            implements Catalogue {
        Definitions {
            all = Map.copyOf(all);
        }

        @Override
        public Collection<KpiDefinition> kpis() {
            return all.values();
        }

        @Override
        public Optional<KpiDefinition> kpi(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<MeasureRow> measures(String kpi) {
            var own = of(kpi, profile);
            return own.isEmpty() ? of(kpi, MeasureRow.GOVERNOR) : own;
        }

        private List<MeasureRow> of(String kpi, String name) {
            return rows.stream()
                    .filter(row -> row.kpi().equals(kpi) && row.profile().equals(name))
                    .toList();
        }

        @Override
        public Priority priority(String kpi, String teamKind) {
            return Priority.IMPORTANT;
        }

        @Override
        public Threshold threshold(String kpi, Team team) {
            throw new UnsupportedOperationException("Measuring knows no thresholds");
        }
    }
}
