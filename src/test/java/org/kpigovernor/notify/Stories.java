package org.kpigovernor.notify;

import static org.kpigovernor.notify.Payments.BOOK;
import static org.kpigovernor.notify.Payments.WEEK;
import static org.kpigovernor.notify.Payments.calm;
import static org.kpigovernor.notify.Payments.none;
import static org.kpigovernor.notify.Payments.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;

/** What happened to the team in the weeks before a mail. */
final class Stories {
    private static final LocalDate FAILURES_ROSE = LocalDate.of(2026, 9, 28);
    private static final LocalDate REVIEWS_SLOWED = LocalDate.of(2026, 10, 5);
    private static final String NOTHING = "Nothing speaks against it";

    private Stories() {}

    static Payments troubled(Payments payments) {
        calmKpis(payments)
                .weeks("change-failure-rate", 14, 11, 13, 9, 12, 14, 10, 22, 26, 19, 28, 31, 27)
                .weeks("first-review-time", 16, 3.1, 2.7, 3.4, -1, 2.9, 3.3, 3.6, 4.2, 4.9, 4.4, 5.6, 5.4)
                .weeks("deployment-frequency", 14, 12, 14, 11, 13, 12, 15, 17, 19, 18, 21, 20, 22)
                .months("change-failure-rate", 58, 11, 12, 11.6, 11.2, 14, 26)
                .months("first-review-time", 66, 3.2, 3.0, 2.9, 3.1, 3.4, 4.9)
                .months("deployment-frequency", 60, 50, 52, 49, 53, 62, 84);
        for (int back = 11; back >= 0; back--) {
            failuresJudged(payments, WEEK.minusWeeks(back), back, null);
            reviewsJudged(payments, WEEK.minusWeeks(back), back);
            deploymentsJudged(payments, WEEK.minusWeeks(back), back);
        }
        cases(payments);
        governance(payments);
        return payments;
    }

    private static void failuresJudged(Payments payments, LocalDate week, int back, @Nullable Double limit) {
        if (back > 4) {
            payments.verdict("change-failure-rate", week, VerdictKind.HEALTHY, NOTHING, calm(11.4, 12, 14));
            return;
        }
        var kind = back > 0 ? VerdictKind.INVESTIGATE : VerdictKind.ACT;
        var sentence = back > 0
                ? "It has been worse than usual for weeks"
                : "It has been worse for so long that it is time to act";
        payments.verdict(
                "change-failure-rate",
                week,
                kind,
                sentence,
                trend(
                        11.4,
                        25.5,
                        1.24,
                        FAILURES_ROSE,
                        limit == null ? Double.valueOf(30) : limit,
                        "the trend has been open for 6 weeks, and the level is 124 % worse than the baseline"));
    }

    /** The last week's failures lie beyond an absolute limit of 20 %. */
    static void limitBroken(Payments payments) {
        payments.kept.verdicts.clear();
        failuresJudged(payments, WEEK, 0, 20.0);
    }

    private static void reviewsJudged(Payments payments, LocalDate week, int back) {
        boolean calm = back > 1;
        payments.verdict(
                "first-review-time",
                week,
                calm ? VerdictKind.HEALTHY : VerdictKind.INVESTIGATE,
                calm ? NOTHING : "It has been worse than usual for weeks",
                calm
                        ? calm(3.1, 3.4, 15)
                        : looked(trend(
                                3.1,
                                4.68,
                                0.51,
                                REVIEWS_SLOWED,
                                null,
                                "6 of the last 8 weeks with data lie beyond the watch line")));
    }

    /** With where to look first. */
    private static Evidence looked(Evidence seen) {
        return new Evidence(
                seen.priority(),
                seen.value(),
                seen.n(),
                seen.centre(),
                seen.lower(),
                seen.upper(),
                seen.level(),
                seen.worse(),
                seen.limit(),
                seen.since(),
                seen.better(),
                seen.learning(),
                seen.baselineWeeks(),
                seen.reasons(),
                List.of(
                        new Evidence.Moved(
                                "deployment-frequency", "Deployment frequency", FAILURES_ROSE, true, 0.86, 0),
                        new Evidence.Moved("cycle-time", "Cycle time", null, false, -0.72, 1)),
                List.of());
    }

    private static void deploymentsJudged(Payments payments, LocalDate week, int back) {
        payments.verdict(
                "deployment-frequency",
                week,
                VerdictKind.HEALTHY,
                back > 4 ? NOTHING : "It has become better",
                back > 4
                        ? calm(12.6, 13, 13)
                        : trend(
                                12.6,
                                20.1,
                                -0.6,
                                FAILURES_ROSE,
                                null,
                                "the last weeks lie on the better side of the baseline"));
    }

    private static void cases(Payments payments) {
        payments.opened(
                "C-12",
                "change-failure-rate",
                Case.Kind.ACTION,
                Case.State.EXPLAINED,
                Instant.parse("2026-10-12T06:05:00Z"));
        payments.openInvestigation();
        payments.opened(
                "C-9",
                "cycle-time",
                Case.Kind.INVESTIGATION,
                Case.State.RESOLVED,
                Instant.parse("2026-07-13T06:05:00Z"));
        payments.answered("C-9", false);
        payments.moved(
                "C-12",
                "2026-10-20T13:30:00Z",
                "explained",
                "payments-owner@example.com",
                "the contract tests were switched off to ship faster");
        payments.moved("C-12", "2026-11-09T00:05:00Z", "worsened", "kpi-governor", "It has been worse for so long");
    }

    private static void governance(Payments payments) {
        payments.kept.initiatives.add(
                initiative("small-changes", "Smaller pull requests", "2026-08-17", "cycle-time", 0.1));
        payments.kept.initiatives.add(
                initiative("review-hour", "A daily hour for reviews", "2026-09-28", "first-review-time", null));
        for (int back = 4; back >= 0; back--) {
            payments.kept.tensions.add(new Tension(
                    "payments",
                    "deployment-frequency",
                    "change-failure-rate",
                    new Period(PeriodKind.WEEK, WEEK.minusWeeks(back)),
                    FAILURES_ROSE,
                    "tension",
                    BOOK,
                    "One KPI was bought with another",
                    "change-failure-rate",
                    new Tension.Change(FAILURES_ROSE, 12.6, 20.1),
                    new Tension.Change(FAILURES_ROSE, 11.4, 25.5),
                    false));
        }
        payments.readings(
                "engineering-health-score", 67.3, 5, Map.of("change-failure-rate", 25.0, "first-review-time", 7.7));
        payments.kept.findings.add(new Finding(
                "target-without-baseline",
                BOOK,
                "payments",
                "first-review-time",
                "The target of first-review-time has no baseline",
                "Look at what the team does today before you ask for more",
                "config/teams.yaml"));
    }

    private static Initiative initiative(String id, String what, String since, String kpi, @Nullable Double by) {
        return new Initiative(id, what, LocalDate.parse(since), 1, List.of("payments"), kpi, by, 8, 8);
    }

    static Payments quiet(Payments payments) {
        calmKpis(payments)
                .weeks("change-failure-rate", 14, 11, 13, 9, 12, 14, 10, 12, 9, 11, 13, 12, 10)
                .weeks("first-review-time", 16, 3.1, 2.7, 3.4, 3.0, 2.9, 3.3, 3.1, 2.8, 3.2, 3.0, 2.9, 3.1)
                .weeks("deployment-frequency", 14, 12, 14, 11, 13, 12, 15, 13, 12, 14, 13, 12, 14);
        for (int back = 11; back >= 0; back--) {
            var week = WEEK.minusWeeks(back);
            payments.verdict("change-failure-rate", week, VerdictKind.HEALTHY, NOTHING, calm(11.4, 10, 14));
            payments.verdict("first-review-time", week, VerdictKind.HEALTHY, NOTHING, calm(3.1, 3.1, 16));
            payments.verdict("deployment-frequency", week, VerdictKind.HEALTHY, NOTHING, calm(12.6, 14, 14));
        }
        return payments;
    }

    /** The history of all, and the three KPIs that stay quiet in every story. */
    private static Payments calmKpis(Payments payments) {
        payments.earlier("change-failure-rate", 14, 11.5)
                .earlier("first-review-time", 16, 3.1)
                .earlier("deployment-frequency", 14, 12.6);
        payments.earlier("cycle-time", 18, 32).earlier("review-coverage", 18, 94);
        payments.weeks("cycle-time", 18, 27, 31, 25, 29, 33, 28, 26, 30, 27, 24, 26, 25)
                .weeks("review-coverage", 18, 96, 97, 94, 98, 95, 100, 96, 97, 95, 98, 96, 97)
                .weeks("developer-satisfaction", 12, -1, -1, -1, -1, -1, 4.1, -1, -1, -1, -1, 4.0, -1)
                .months("cycle-time", 74, 31, 30, 32, 29, 28, 26)
                .months("review-coverage", 74, 95, 96, 96, 97, 96, 97);
        for (int back = 11; back >= 0; back--) {
            var week = WEEK.minusWeeks(back);
            payments.verdict("cycle-time", week, VerdictKind.HEALTHY, NOTHING, calm(28, 25, 17));
            payments.verdict("review-coverage", week, VerdictKind.HEALTHY, NOTHING, calm(96, 97, 17));
            payments.verdict(
                    "developer-satisfaction",
                    week,
                    VerdictKind.NO_DATA,
                    "There is not enough data to say anything",
                    none(false));
        }
        return payments;
    }
}
