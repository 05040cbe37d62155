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
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Tension;
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
        define("change-failure-rate", "Change failure rate", "%", Direction.LOWER, "quality",
                "production deployments that failed or are blamed for an incident ÷ production deployments finished");
        define("first-review-time", "First review time", "h", Direction.LOWER, "team health",
                "median over pull requests first reviewed in the week: opened or last marked ready → first review by another person");
        define("deployment-frequency", "Deployment frequency", "deployments", Direction.HIGHER, "delivery speed",
                "production deployments that succeeded; each counts once, at its first success");
        define("cycle-time", "Cycle time", "h", Direction.LOWER, "delivery speed",
                "median over pull requests merged in the week: first commit authored → merged");
        define("review-coverage", "Review coverage", "%", Direction.HIGHER, "quality",
                "pull requests merged with a review by another person before the merge ÷ pull requests merged");
        define("developer-satisfaction", "Developer satisfaction", "points of 5", Direction.HIGHER, "team health",
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
                new WorkingHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 30)),
                "payments-owner@example.com",
                "payments-manager@example.com",
                "product-head@example.com",
                List.of("change-failure-rate", "first-review-time", "deployment-frequency", "cycle-time", "review-coverage", "developer-satisfaction"),
                Map.of(),
                Map.of("cycle-time", new Target(24.0, 30.0, LocalDate.of(2026, 12, 31)),
                        "first-review-time", new Target(4.0, null, null)));
    }

    private void define(String id, String name, String unit, Direction better, String category, String formula) {
        kept.definitions.put(id, new KpiDefinition(id, 1, name, unit, better, Scale.DURATION, Tier.LEADING, category, formula,
                "events", "", "", "", "", "weekly", Map.of(), Set.of(), "definitions/kpis.csv row 7"));
    }

    /** Weekly values, the last one in {@link #WEEK}; a negative number is a week without a value. */
    public Payments weeks(String kpi, long n, double... values) {
        for (int week = 0; week < values.length; week++) {
            var start = WEEK.minusWeeks(values.length - 1L - week);
            boolean known = values[week] >= 0;
            reading(kpi, new Period(PeriodKind.WEEK, start), known ? values[week] : null, known ? samples(kpi, n, week, values[week]) : 0);
        }
        return this;
    }

    private static long samples(String kpi, long n, int week, double value) {
        return kpi.equals("deployment-frequency") ? (long) value : n + (week * 5L) % 7 - 3;
    }

    /** Weeks before the twelve that a mail shows: values that wander about a centre. */
    private Payments earlier(String kpi, long n, double centre) {
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

    private void reading(String kpi, Period period, @Nullable Double value, long n) {
        kept.readings.add(new Reading("payments", kpi, period, value, n, Map.of(), 1));
    }

    public Verdict verdict(String kpi, LocalDate week, VerdictKind kind, String sentence, Evidence evidence) {
        var rule = kind == VerdictKind.ACT ? "act-on-lasting-trend" : kind.name().toLowerCase(Locale.ROOT) + "-on-trend";
        var verdict = new Verdict("payments", kpi, new Period(PeriodKind.WEEK, week), kind, rule, sentence, BOOK, false, evidence);
        kept.verdicts.add(verdict);
        return verdict;
    }

    /** Evidence in the usual range of that centre. */
    public static Evidence calm(double centre, double value, long n) {
        return new Evidence(Priority.IMPORTANT, value, n, centre, centre * 0.7, centre * 1.3, centre, 0, null, null, false, false, 20, List.of());
    }

    public static Evidence trend(double centre, double level, double worse, LocalDate since, @Nullable Double limit, String... reasons) {
        return new Evidence(Priority.IMPORTANT, level, 14, centre, centre * 0.62, centre * 1.55, level, worse, limit, since, worse < 0, false, 16, List.of(reasons));
    }

    public static Evidence none(boolean learning) {
        return new Evidence(Priority.ASPIRATIONAL, null, 0, null, null, null, null, 0, null, null, false, learning, 0, List.of());
    }

    public Case opened(String id, String kpi, Case.Kind kind, Case.State state, LocalDate firstWeek, Instant opened) {
        var subject = new Case(id, "payments", kpi, kind, state, kept.priority(kpi, "product"), "rule", "sentence", firstWeek, WEEK,
                opened, opened, null, "payments-owner@example.com", "", null, null);
        kept.cases.add(subject);
        kept.moves.add(new CaseMove(id, opened, "opened", "kpi-governor", "sentence"));
        return subject;
    }

    /** A quarter in which one KPI needs an action, another an investigation, and a third got better at the first one's cost. */
    public static Payments troubled() {
        return troubled("Payments");
    }

    public static Payments troubled(String name) {
        var payments = calmWeeks(new Payments(name));
        payments.earlier("change-failure-rate", 14, 11.5).earlier("first-review-time", 16, 3.1).earlier("deployment-frequency", 14, 12.6);
        payments.weeks("change-failure-rate", 14, 11, 13, 9, 12, 14, 10, 22, 26, 19, 28, 31, 27)
                .weeks("first-review-time", 16, 3.1, 2.7, 3.4, -1, 2.9, 3.3, 3.6, 4.2, 4.9, 4.4, 5.6, 5.4)
                .weeks("deployment-frequency", 14, 12, 14, 11, 13, 12, 15, 17, 19, 18, 21, 20, 22);
        payments.months("change-failure-rate", 58, 11, 12, 11.6, 11.2, 14, 26)
                .months("first-review-time", 66, 3.2, 3.0, 2.9, 3.1, 3.4, 4.9)
                .months("deployment-frequency", 60, 50, 52, 49, 53, 62, 84);
        judged(payments);
        return payments;
    }

    private static void judged(Payments payments) {
        for (int back = 11; back >= 0; back--) {
            var week = WEEK.minusWeeks(back);
            payments.verdict("change-failure-rate", week, back > 4 ? VerdictKind.HEALTHY : back > 0 ? VerdictKind.INVESTIGATE : VerdictKind.ACT,
                    back > 4 ? "Nothing unusual" : "A worse trend has lasted for six weeks",
                    back > 4 ? calm(11.4, 12, 14) : trend(11.4, 25.5, 1.24, LocalDate.of(2026, 9, 28), 30.0,
                            "6 of the last 8 weeks lie beyond the watch line", "the trend has been open for 6 weeks", "the level is 124 % worse than the baseline"));
            payments.verdict("first-review-time", week, back > 1 ? VerdictKind.HEALTHY : VerdictKind.INVESTIGATE,
                    "Most of the last weeks are worse than the baseline",
                    back > 1 ? calm(3.1, 3.4, 15) : trend(3.1, 4.68, 0.51, LocalDate.of(2026, 10, 5), null, "6 of the last 8 weeks lie beyond the watch line"));
            payments.verdict("deployment-frequency", week, VerdictKind.HEALTHY, "Nothing unusual",
                    back > 4 ? calm(12.6, 13, 13) : trend(12.6, 20.1, -0.6, LocalDate.of(2026, 9, 28), null, "7 of the last 8 weeks lie beyond the watch line, on the better side"));
        }
        payments.opened("C-12", "change-failure-rate", Case.Kind.ACTION, Case.State.EXPLAINED, LocalDate.of(2026, 10, 5), Instant.parse("2026-10-12T06:05:00Z"));
        payments.opened("C-14", "first-review-time", Case.Kind.INVESTIGATION, Case.State.OPEN, LocalDate.of(2026, 10, 26), Instant.parse("2026-11-02T06:05:00Z"));
        var closed = payments.opened("C-9", "cycle-time", Case.Kind.INVESTIGATION, Case.State.RESOLVED, LocalDate.of(2026, 7, 6), Instant.parse("2026-07-13T06:05:00Z"));
        payments.kept.cases.set(2, new Case(closed.id(), closed.team(), closed.kpi(), closed.kind(), closed.state(), closed.priority(), closed.rule(), closed.sentence(),
                closed.firstWeek(), closed.lastWeek(), closed.opened(), closed.changed(), null, closed.owner(), "holidays", null, false));
        payments.kept.moves.add(new CaseMove("C-12", Instant.parse("2026-10-20T13:30:00Z"), "explained", "payments-owner@example.com", "the contract tests were switched off to ship faster"));
        payments.kept.moves.add(new CaseMove("C-12", Instant.parse("2026-11-09T00:05:00Z"), "worsened", "kpi-governor", "now an action"));
        payments.kept.tensions.add(new Tension("payments", "deployment-frequency", "change-failure-rate", new Period(PeriodKind.WEEK, WEEK),
                LocalDate.of(2026, 9, 28), "speed-bought-with-quality", BOOK, "Speed is bought with quality"));
        payments.kept.findings.add(new Finding("target-without-baseline", BOOK, "payments", "first-review-time",
                "The target of first-review-time has no baseline", "Look at what the team does today before you ask for more", "config/teams.yaml"));
    }

    /** The three KPIs that stay quiet in every story. */
    private static Payments calmWeeks(Payments payments) {
        payments.weeks("cycle-time", 18, 27, 31, 25, 29, 33, 28, 26, 30, 27, 24, 26, 25)
                .weeks("review-coverage", 18, 96, 97, 94, 98, 95, 100, 96, 97, 95, 98, 96, 97)
                .weeks("developer-satisfaction", 12, -1, -1, -1, -1, -1, 4.1, -1, -1, -1, -1, 4.0, -1);
        payments.earlier("cycle-time", 18, 32).earlier("review-coverage", 18, 94);
        payments.months("cycle-time", 74, 31, 30, 32, 29, 28, 26).months("review-coverage", 74, 95, 96, 96, 97, 96, 97);
        for (int back = 11; back >= 0; back--) {
            var week = WEEK.minusWeeks(back);
            payments.verdict("cycle-time", week, VerdictKind.HEALTHY, "Nothing unusual", calm(28, 25, 17));
            payments.verdict("review-coverage", week, VerdictKind.HEALTHY, "Nothing unusual", calm(96, 97, 17));
            payments.verdict("developer-satisfaction", week, VerdictKind.NO_DATA, "Too few weeks with data", none(false));
        }
        return payments;
    }

    /** Everything within its usual range. */
    public static Payments quiet() {
        var payments = calmWeeks(new Payments());
        payments.earlier("change-failure-rate", 14, 11.5).earlier("first-review-time", 16, 3.1).earlier("deployment-frequency", 14, 12.6);
        payments.weeks("change-failure-rate", 14, 11, 13, 9, 12, 14, 10, 12, 9, 11, 13, 12, 10)
                .weeks("first-review-time", 16, 3.1, 2.7, 3.4, 3.0, 2.9, 3.3, 3.1, 2.8, 3.2, 3.0, 2.9, 3.1)
                .weeks("deployment-frequency", 14, 12, 14, 11, 13, 12, 15, 13, 12, 14, 13, 12, 14);
        for (int back = 11; back >= 0; back--) {
            var week = WEEK.minusWeeks(back);
            payments.verdict("change-failure-rate", week, VerdictKind.HEALTHY, "Nothing unusual", calm(11.4, 10, 14));
            payments.verdict("first-review-time", week, VerdictKind.HEALTHY, "Nothing unusual", calm(3.1, 3.1, 16));
            payments.verdict("deployment-frequency", week, VerdictKind.HEALTHY, "Nothing unusual", calm(12.6, 14, 14));
        }
        return payments;
    }
}
