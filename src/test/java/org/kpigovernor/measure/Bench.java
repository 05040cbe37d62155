package org.kpigovernor.measure;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.KpiDefinition;
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
    static final Instant FAR = Instant.parse("2027-01-01T00:00:00Z");

    private final Database database = TestDatabase.open();
    private final JdbcEvents sink = new JdbcEvents(database);
    private final Measure measure = new IncrementalMeasure(new JdbcMeasureStore(database));
    private final Map<String, KpiDefinition> kpis = new HashMap<>();
    private ZoneId zone = ZoneId.of("UTC");
    private Map<String, String> repositories = Map.of(API, "payments", WEB, "payments", SEARCH, "search");

    Bench() {
        Stream.of(Formula.values())
                .forEach(formula -> define(
                        formula.kpi(),
                        formula.aggregate() == Aggregate.COUNT ? Scale.COUNT : Scale.DURATION,
                        "events",
                        "",
                        Map.of()));
    }

    Bench in(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    Bench mapping(Map<String, String> teams) {
        repositories = teams;
        return this;
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
        int version = kpis.containsKey(id) ? kpis.get(id).version() + 1 : 1;
        kpis.put(
                id,
                new KpiDefinition(
                        id,
                        version,
                        id,
                        "",
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
        return measure.refresh(new Definitions(kpis), organisation(), asOf);
    }

    Organisation organisation() {
        return new Organisation(List.of(team("payments"), team("search")), sources());
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
                Pattern.compile("(?i)^(prod|production|live)$"),
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

    private record Definitions(Map<String, KpiDefinition> all) implements Catalogue {
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
        public Priority priority(String kpi, String teamKind) {
            return Priority.IMPORTANT;
        }

        @Override
        public Threshold threshold(String kpi, Team team) {
            throw new UnsupportedOperationException("Measuring knows no thresholds");
        }
    }
}
