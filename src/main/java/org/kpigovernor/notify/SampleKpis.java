package org.kpigovernor.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.catalogue.Tier;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;

/** Three made-up KPIs and their weeks, to try the texts of mails with. */
public final class SampleKpis {
    /** The last of their weeks. */
    public static final LocalDate WEEK = LocalDate.of(2026, 11, 2);

    private SampleKpis() {}

    /** A non-negotiable one that needs somebody. */
    public static KpiTrend troubled() {
        double[] weeks = {11, 13, 9, 12, 14, 10, 22, 26, 19, 28, 31, 27};
        var evidence = new Evidence(
                Priority.NON_NEGOTIABLE,
                27.0,
                17,
                11.4,
                7.1,
                17.7,
                25.5,
                1.24,
                30.0,
                WEEK.minusWeeks(5),
                false,
                false,
                16,
                List.of("6 of the last 8 weeks with data lie beyond the watch line"),
                List.of(),
                List.of());
        return trend(
                kpi("change-failure-rate", "Change failure rate", "%", "quality", Direction.LOWER),
                Priority.NON_NEGOTIABLE,
                new Target(10, 14.0, LocalDate.of(2026, 12, 31)),
                weeks,
                verdict(
                        "change-failure-rate",
                        VerdictKind.ACT,
                        "It has been worse for so long that it is time to act",
                        evidence));
    }

    /** One that got better. */
    public static KpiTrend better() {
        double[] weeks = {12, 14, 11, 13, 12, 15, 17, 19, 18, 21, 20, 22};
        var evidence = new Evidence(
                Priority.IMPORTANT,
                22.0,
                22,
                12.6,
                6.0,
                20.0,
                20.1,
                -0.6,
                null,
                WEEK.minusWeeks(5),
                true,
                false,
                16,
                List.of("6 of the last 8 weeks with data lie beyond the watch line, for the better"),
                List.of(),
                List.of());
        return trend(
                kpi("deployment-frequency", "Deployment frequency", "deployments", "delivery speed", Direction.HIGHER),
                Priority.IMPORTANT,
                null,
                weeks,
                verdict("deployment-frequency", VerdictKind.HEALTHY, "It is better than it was", evidence));
    }

    /** One of which nothing is known. */
    public static KpiTrend unknown() {
        return trend(
                kpi("developer-satisfaction", "Developer satisfaction", "points of 5", "team health", Direction.HIGHER),
                Priority.ASPIRATIONAL,
                null,
                new double[] {},
                null);
    }

    private static Verdict verdict(String kpi, VerdictKind kind, String sentence, Evidence evidence) {
        return new Verdict(
                "payments",
                kpi,
                new Period(PeriodKind.WEEK, WEEK),
                kind,
                "sample-rule",
                sentence,
                "3f9a2c17",
                false,
                evidence);
    }

    private static KpiTrend trend(
            KpiDefinition kpi, Priority priority, @Nullable Target target, double[] values, @Nullable Verdict verdict) {
        var weeks = new ArrayList<KpiTrend.Week>();
        for (int i = 0; i < KpiTrends.WEEKS; i++) {
            var start = WEEK.minusWeeks(KpiTrends.WEEKS - 1L - i);
            weeks.add(
                    i < values.length
                            ? new KpiTrend.Week(start, values[i], (long) values[i], 1)
                            : new KpiTrend.Week(start, null, 0, 0));
        }
        var notes = verdict == null
                ? List.<Notes.Note>of()
                : List.of(new Notes.Note(WEEK.minusWeeks(6), "The contract tests were switched off"));
        return new KpiTrend(kpi, priority, target, weeks, verdict, List.of(), notes, List.of());
    }

    private static KpiDefinition kpi(String id, String name, String unit, String category, Direction better) {
        return new KpiDefinition(
                id,
                1,
                name,
                unit,
                better,
                Scale.COUNT,
                Tier.LEADING,
                category,
                "a made-up definition in words",
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
