package org.kpigovernor.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Objective;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.catalogue.Tier;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.StandingFinding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.measure.Readings;

/** The ports that mails are composed from, as plain lists. */
public final class Kept implements Readings, Judgements, Cases, Catalogue {
    public final List<Reading> readings = new ArrayList<>();
    public final List<Verdict> verdicts = new ArrayList<>();
    public final List<Verdict> trials = new ArrayList<>();
    /** Since when all findings stand. */
    public Instant since = Instant.EPOCH;

    public final List<Finding> findings = new ArrayList<>();
    public final List<Tension> tensions = new ArrayList<>();
    public final List<Initiative> initiatives = new ArrayList<>();
    public final List<Case> cases = new ArrayList<>();
    public final List<CaseMove> moves = new ArrayList<>();
    public final Map<String, KpiDefinition> definitions = new LinkedHashMap<>();
    public final List<Objective> objectives = new ArrayList<>();
    public final Map<String, Priority> priorities = new HashMap<>();

    @Override
    public List<Reading> find(
            @Nullable String team,
            @Nullable String kpi,
            @Nullable PeriodKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return readings.stream()
                .filter(reading -> any(team, reading.team()) && any(kpi, reading.kpi()))
                .filter(reading -> any(kind, reading.period().kind()))
                .filter(reading -> within(reading.period().start(), from, to))
                .toList();
    }

    @Override
    public void put(List<Reading> more) {
        readings.addAll(more);
    }

    @Override
    public void keep(Judgement judgement) {
        throw new UnsupportedOperationException("mails only read");
    }

    @Override
    public List<Verdict> verdicts(
            @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to) {
        return verdicts.stream()
                .filter(verdict -> any(team, verdict.team()) && any(kpi, verdict.kpi()))
                .filter(verdict -> within(verdict.period().start(), from, to))
                .toList();
    }

    @Override
    public List<Verdict> trials(
            @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to) {
        return trials.stream()
                .filter(verdict -> any(team, verdict.team()) && any(kpi, verdict.kpi()))
                .filter(verdict -> within(verdict.period().start(), from, to))
                .toList();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public List<StandingFinding> standing() {
        return findings.stream()
                .map(finding -> new StandingFinding(finding, since))
                .toList();
    }

    @Override
    public List<Tension> tensions(@Nullable String team, @Nullable LocalDate from, @Nullable LocalDate to) {
        return tensions.stream()
                .filter(tension ->
                        any(team, tension.team()) && within(tension.period().start(), from, to))
                .toList();
    }

    @Override
    public Optional<Case> find(String id) {
        return cases.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Case> find(@Nullable String team, @Nullable String kpi, boolean openOnly) {
        return cases.stream()
                .filter(one -> any(team, one.team()) && any(kpi, one.kpi()) && (one.isOpen() || !openOnly))
                .toList();
    }

    @Override
    public List<CaseMove> moves(String id) {
        return moves.stream().filter(move -> move.caseId().equals(id)).toList();
    }

    @Override
    public Case open(Case opened, CaseMove move) {
        throw new UnsupportedOperationException("mails only read");
    }

    @Override
    public void change(Case changed, CaseMove move) {
        throw new UnsupportedOperationException("mails only read");
    }

    @Override
    public Collection<KpiDefinition> kpis() {
        return definitions.values();
    }

    @Override
    public Collection<Objective> objectives() {
        return objectives;
    }

    @Override
    public Optional<KpiDefinition> kpi(String id) {
        return Optional.ofNullable(definitions.get(id));
    }

    @Override
    public Priority priority(String kpi, String teamKind) {
        return priorities.getOrDefault(kpi, Priority.IMPORTANT);
    }

    @Override
    public Threshold threshold(String kpi, Team team) {
        return new Threshold(0.75, 6, 2, 3, 8, 4, 4, 6, 0.2, 1, null, 6, "measured", "thresholds.csv row 1");
    }

    /** A KPI that serves an objective. */
    static KpiDefinition definition(String id, String objective) {
        return new KpiDefinition(
                id,
                1,
                id,
                "h",
                Direction.LOWER,
                Scale.DURATION,
                Tier.LEADING,
                "",
                "",
                "events",
                "",
                objective,
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

    private static boolean any(@Nullable Object wanted, Object is) {
        return wanted == null || Objects.equals(wanted, is);
    }

    private static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    @Override
    public void hold(String id, LocalDate lastWeek) {
        throw new UnsupportedOperationException("mails only read");
    }
}
