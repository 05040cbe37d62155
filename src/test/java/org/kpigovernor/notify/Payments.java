package org.kpigovernor.notify;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.Tier;
import org.kpigovernor.catalogue.WorkingHours;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;
import org.kpigovernor.measure.Reading;

/** A team in Berlin in the week of 2 November 2026, and the half year before it. */
public final class Payments {
    public static final LocalDate WEEK = LocalDate.of(2026, 11, 2);
    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-09T07:00:00Z");
    public static final String BOOK = "3f9a2c17d0b84e55";
    public static final MailIdentity IDENTITY =
            new MailIdentity("https://kpi.example.com", "KPI Governor <governor@example.com>");

    public final Kept kept = new Kept();
    public final Team team;

    public Payments() {
        this("Payments");
    }

    public Payments(String name) {
        this.team = team(name);
        define(
                "change-failure-rate",
                "Change failure rate",
                "%",
                Direction.LOWER,
                "quality",
                "production deployments that failed or are blamed for an incident ÷ production deployments finished");
        define(
                "first-review-time",
                "First review time",
                "h",
                Direction.LOWER,
                "team health",
                "median over pull requests first reviewed in the week: opened or last marked ready → first review by another person");
        define(
                "deployment-frequency",
                "Deployment frequency",
                "deployments",
                Direction.HIGHER,
                "delivery speed",
                "production deployments that succeeded; each counts once, at its first success");
        define(
                "cycle-time",
                "Cycle time",
                "h",
                Direction.LOWER,
                "delivery speed",
                "median over pull requests merged in the week: first commit authored → merged");
        define(
                "review-coverage",
                "Review coverage",
                "%",
                Direction.HIGHER,
                "quality",
                "pull requests merged with a review by another person before the merge ÷ pull requests merged");
        define(
                "developer-satisfaction",
                "Developer satisfaction",
                "points of 5",
                Direction.HIGHER,
                "team health",
                "mean answer to the survey's question of how well one can work");
        kept.priorities.put("change-failure-rate", Priority.NON_NEGOTIABLE);
        kept.priorities.put("developer-satisfaction", Priority.ASPIRATIONAL);
    }

    private static Team team(String name) {
        return new Team(
                "payments",
                name,
                "product",
                ZoneId.of("Europe/Berlin"),
                new WorkingHours(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 30)),
                "payments-owner@example.com",
                "payments-manager@example.com",
                "product-head@example.com",
                List.of(
                        "change-failure-rate",
                        "first-review-time",
                        "deployment-frequency",
                        "cycle-time",
                        "review-coverage",
                        "developer-satisfaction"),
                Map.of(),
                Map.of(
                        "cycle-time",
                        new Target(24.0, 30.0, LocalDate.of(2026, 12, 31)),
                        "first-review-time",
                        new Target(4.0, null, null)));
    }

    private void define(String id, String name, String unit, Direction better, String category, String formula) {
        kept.definitions.put(
                id,
                new KpiDefinition(
                        id,
                        1,
                        name,
                        unit,
                        better,
                        Scale.DURATION,
                        Tier.LEADING,
                        category,
                        formula,
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
                        "definitions/kpis.csv row 7"));
    }

    /** Weekly values, the last one in {@link #WEEK}; a negative number is a week without a value. */
    public Payments weeks(String kpi, long n, double... values) {
        for (int week = 0; week < values.length; week++) {
            var start = WEEK.minusWeeks(values.length - 1L - week);
            boolean known = values[week] >= 0;
            reading(
                    kpi,
                    new Period(PeriodKind.WEEK, start),
                    known ? values[week] : null,
                    known ? samples(kpi, n, week, values[week]) : 0);
        }
        return this;
    }

    private static long samples(String kpi, long n, int week, double value) {
        return kpi.equals("deployment-frequency") ? (long) value : n + (week * 5L) % 7 - 3;
    }

    /** Weeks before the twelve that a mail shows: values that wander about a centre. */
    Payments earlier(String kpi, long n, double centre) {
        for (int week = 12; week < 36; week++) {
            double value = Math.round(centre * (1 + 0.04 * ((week * 7) % 5 - 2)) * 10) / 10.0;
            reading(kpi, new Period(PeriodKind.WEEK, WEEK.minusWeeks(week)), value, samples(kpi, n, week % 7, value));
            verdict(kpi, WEEK.minusWeeks(week), VerdictKind.HEALTHY, "Nothing unusual", calm(centre, value, n));
        }
        return this;
    }

    /** Monthly values, the last one in October 2026. */
    public Payments months(String kpi, long n, double... values) {
        for (int month = 0; month < values.length; month++) {
            var start = LocalDate.of(2026, 10, 1).minusMonths(values.length - 1L - month);
            reading(kpi, new Period(PeriodKind.MONTH, start), values[month], n);
        }
        return this;
    }

    /** The same reading of the last weeks, with its parts. */
    void readings(String kpi, double value, long n, Map<String, Double> parts) {
        for (int back = 1; back >= 0; back--) {
            var week = new Period(PeriodKind.WEEK, WEEK.minusWeeks(back));
            kept.readings.add(new Reading("payments", kpi, week, value, n, parts, 1));
        }
    }

    private void reading(String kpi, Period period, @Nullable Double value, long n) {
        kept.readings.add(new Reading("payments", kpi, period, value, n, Map.of(), 1));
    }

    public Verdict verdict(String kpi, LocalDate week, VerdictKind kind, String sentence, Evidence evidence) {
        var rule =
                kind == VerdictKind.ACT ? "act-on-lasting-trend" : kind.name().toLowerCase(Locale.ROOT) + "-on-trend";
        var verdict = new Verdict(
                "payments", kpi, new Period(PeriodKind.WEEK, week), kind, rule, sentence, BOOK, false, evidence);
        kept.verdicts.add(verdict);
        return verdict;
    }

    /** Evidence in the usual range of that centre. */
    public static Evidence calm(double centre, double value, long n) {
        return new Evidence(
                Priority.IMPORTANT,
                value,
                n,
                centre,
                centre * 0.7,
                centre * 1.3,
                centre,
                0,
                null,
                null,
                false,
                false,
                20,
                List.of(),
                List.of(),
                List.of());
    }

    public static Evidence trend(
            double centre, double level, double worse, LocalDate since, @Nullable Double limit, String... reasons) {
        return new Evidence(
                Priority.IMPORTANT,
                level,
                14,
                centre,
                centre * 0.62,
                centre * 1.55,
                level,
                worse,
                limit,
                since,
                worse < 0,
                false,
                16,
                List.of(reasons),
                List.of(),
                List.of());
    }

    public static Evidence none(boolean learning) {
        return new Evidence(
                Priority.ASPIRATIONAL,
                null,
                0,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                false,
                learning,
                0,
                List.of(),
                List.of(),
                List.of());
    }

    /** A quarter in which one KPI needs an action, another an investigation, and a third got better at the first one's cost. */
    public static Payments troubled() {
        return troubled("Payments");
    }

    public static Payments troubled(String name) {
        return Stories.troubled(new Payments(name));
    }

    /** Everything within its usual range. */
    public static Payments quiet() {
        return Stories.quiet(new Payments());
    }

    /** An investigation that nobody has answered for a week. */
    public Case openInvestigation() {
        return opened(
                "C-14",
                "first-review-time",
                Case.Kind.INVESTIGATION,
                Case.State.OPEN,
                Instant.parse("2026-11-02T06:05:00Z"));
    }

    /** The same case with a cause. */
    public Case explained(String id, String cause) {
        var subject = kept.find(id).orElseThrow();
        return replace(subject, cause, null);
    }

    /** The same case, closed, with an answer to whether it was worth raising. */
    public Case answered(String id, boolean worthRaising) {
        return replace(kept.find(id).orElseThrow(), "holidays", worthRaising);
    }

    private Case replace(Case subject, String cause, @Nullable Boolean worthRaising) {
        var changed = new Case(
                subject.id(),
                subject.team(),
                subject.kpi(),
                subject.kind(),
                subject.state(),
                subject.priority(),
                subject.rule(),
                subject.sentence(),
                subject.firstWeek(),
                subject.lastWeek(),
                subject.opened(),
                subject.changed(),
                null,
                subject.owner(),
                cause,
                null,
                worthRaising);
        kept.cases.replaceAll(each -> each.id().equals(subject.id()) ? changed : each);
        return changed;
    }

    public Payments moved(String id, String at, String move, String by, String why) {
        kept.moves.add(new CaseMove(id, Instant.parse(at), move, by, why));
        return this;
    }

    public Case opened(String id, String kpi, Case.Kind kind, Case.State state, Instant opened) {
        var subject = new Case(
                id,
                "payments",
                kpi,
                kind,
                state,
                kept.priority(kpi, "product"),
                "rule",
                "sentence",
                WEEK.minusWeeks(4),
                WEEK,
                opened,
                opened,
                null,
                "payments-owner@example.com",
                "",
                null,
                null);
        kept.cases.add(subject);
        kept.moves.add(new CaseMove(id, opened, "opened", "kpi-governor", "sentence"));
        return subject;
    }
}
