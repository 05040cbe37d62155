package org.kpigovernor.cases;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.WorkingHours;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;

/** Teams, verdicts and judgements for tests. */
public final class Samples {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final WorkingHours OFFICE = new WorkingHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
    public static final Team PAYMENTS = team("payments", BERLIN);
    public static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private Samples() {}

    public static Team team(String id, ZoneId zone) {
        return new Team(
                id,
                id,
                "product",
                zone,
                OFFICE,
                "owner@example.com",
                "manager@example.com",
                "head@example.com",
                List.of("mttr", "lead-time-for-changes"),
                Map.of("review-coverage", "reviewer@example.com"),
                Map.of());
    }

    /** The same team without anybody who owns its KPIs. */
    public static Team ownerless(Team team) {
        return new Team(
                team.id(),
                team.name(),
                team.kind(),
                team.zone(),
                team.workingHours(),
                null,
                team.manager(),
                team.head(),
                team.kpis(),
                Map.of(),
                Map.of());
    }

    /** The same team with another owner of one KPI. */
    public static Team owning(Team team, String kpi, String owner) {
        return new Team(
                team.id(),
                team.name(),
                team.kind(),
                team.zone(),
                team.workingHours(),
                team.owner(),
                team.manager(),
                team.head(),
                team.kpis(),
                Map.of(kpi, owner),
                team.targets());
    }

    /** The same team with a calendar. */
    public static Team withHolidays(Team team, Holidays holidays) {
        return new Team(
                team.id(),
                team.name(),
                team.kind(),
                team.zone(),
                team.workingHours(),
                team.owner(),
                team.manager(),
                team.head(),
                team.kpis(),
                team.owners(),
                team.targets(),
                holidays);
    }

    public static Organisation organisation(Team... teams) {
        var tracker = new Sources.Tracker("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        var sources =
                new Sources(Pattern.compile("prod"), Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), null, tracker);
        return new Organisation(List.of(teams), sources);
    }

    public static Verdict verdict(String kpi, VerdictKind kind, LocalDate week) {
        return verdict(kpi, kind, week, Priority.IMPORTANT, false);
    }

    public static Verdict trial(String kpi, VerdictKind kind, LocalDate week) {
        return verdict(kpi, kind, week, Priority.IMPORTANT, true);
    }

    public static Verdict verdict(String kpi, VerdictKind kind, LocalDate week, Priority priority, boolean trial) {
        var evidence = new Evidence(
                priority,
                4.2,
                11,
                2.0,
                1.0,
                3.0,
                3.5,
                0.4,
                null,
                week,
                false,
                false,
                20,
                List.of("6 of the last 8 weeks"),
                List.of(),
                List.of());
        var period = new Period(PeriodKind.WEEK, week);
        return new Verdict(
                "payments", kpi, period, kind, "rule-1", "It is slower than it was", "book", trial, evidence);
    }

    /** The same verdict on a trend that began then. */
    public static Verdict since(Verdict verdict, LocalDate since) {
        var seen = verdict.evidence();
        var evidence = new Evidence(
                seen.priority(),
                seen.value(),
                seen.n(),
                seen.centre(),
                seen.lower(),
                seen.upper(),
                seen.level(),
                seen.worse(),
                seen.limit(),
                since,
                seen.better(),
                seen.learning(),
                seen.baselineWeeks(),
                seen.reasons(),
                seen.moved(),
                seen.parts());
        return new Verdict(
                verdict.team(),
                verdict.kpi(),
                verdict.period(),
                verdict.kind(),
                verdict.rule(),
                verdict.sentence(),
                verdict.book(),
                verdict.trial(),
                evidence);
    }

    public static Judgement judgement(Instant asOf, Verdict... verdicts) {
        return new Judgement("book", asOf, List.of(verdicts), List.of(), List.of());
    }
}
