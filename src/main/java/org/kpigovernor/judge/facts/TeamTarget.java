package org.kpigovernor.judge.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.signals.Assessment;

/**
 * A fact: a team wants a KPI to reach a value. Its fields are the methods, without the brackets.
 *
 * @param limits what the KPI's baseline weeks make usual, null while it is learning
 * @param today the day after the week that is judged
 */
public record TeamTarget(KpiUse use, Target target, Assessment.@Nullable Limits limits, LocalDate today)
        implements OfKpi {
    private static final Pattern LEVEL =
            Pattern.compile("(?i)\\b(elite|high performers?|world[- ]class|best in class)\\b");

    private static final double DAYS_A_QUARTER = 365.25 / 4;

    /** The targets of a set; those of KPIs that the team isn't governed by are nobody's. */
    public static List<TeamTarget> of(TeamSet set, Collection<Series> series, LocalDate today) {
        return set.uses().stream()
                .flatMap(use -> Optional.ofNullable(set.of().targets().get(use.kpi())).stream()
                        .map(target -> new TeamTarget(use, target, limits(use, series), today)))
                .toList();
    }

    private static Assessment.@Nullable Limits limits(KpiUse use, Collection<Series> series) {
        return series.stream()
                .filter(one -> one.kpi().equals(use.kpi()))
                .map(one -> one.assessment().baseline())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public Set<String> tags() {
        return use.tags();
    }

    public double value() {
        return target.value();
    }

    /** What is wanted in words, such as {@code elite}; empty if nobody said. */
    public String aim() {
        return target.aim();
    }

    /** Whether the words of the target name a published level, such as elite. */
    public boolean namesLevel() {
        return LEVEL.matcher(aim()).find();
    }

    public boolean hasBaseline() {
        return target.baseline() != null;
    }

    /** Where it started from, if somebody wrote it down. */
    public @Nullable Double baseline() {
        return target.baseline();
    }

    public boolean hasDate() {
        return target.by() != null;
    }

    /** Whether its date has passed. */
    public boolean overdue() {
        var by = target.by();
        return by != null && by.isBefore(today);
    }

    /** When it should be reached, in words. */
    public String due() {
        return target.by() == null ? "it has no date" : (overdue() ? "it was due on " : "it is due on ") + target.by();
    }

    /** Whether it is one of the levels that the field publishes for this KPI. */
    public boolean published() {
        return use.definition().published().contains(value());
    }

    /** Whether it lies on the worse side of its own baseline. */
    public boolean backwards() {
        return hasBaseline() && improvement() < 0;
    }

    /** By how many per cent of the baseline it is better than the baseline; negative is worse, 0 without one. */
    public double improvement() {
        return betterThan(target.baseline());
    }

    /** By how many per cent it is better than what is usual now; 0 if that isn't known. */
    public double fromUsual() {
        return betterThan(centre());
    }

    private double betterThan(@Nullable Double start) {
        if (start == null || start == 0) {
            return 0;
        }
        var change = 100 * (value() - start) / Math.abs(start);
        return lowerIsBetter() ? -change : change;
    }

    /** How many quarters there are from the day on which the baseline was measured, or from today, to its date; at least one. */
    public double quarters() {
        var by = target.by();
        var since = target.since() == null ? today : target.since();
        return by == null ? 1 : Math.max(1, ChronoUnit.DAYS.between(since, by) / DAYS_A_QUARTER);
    }

    /** The improvement a quarter, in per cent of the baseline; 0 without a baseline. */
    public double perQuarter() {
        return improvement() / quarters();
    }

    /** What a step of fifteen per cent of the baseline would be; the target itself without one. */
    public double nextStep() {
        var baseline = target.baseline();
        return baseline == null ? value() : baseline + (lowerIsBetter() ? -0.15 : 0.15) * Math.abs(baseline);
    }

    /** Whether the KPI's baseline weeks are known. */
    public boolean hasLimits() {
        return limits != null;
    }

    /** What is usual, if that is known. */
    public @Nullable Double centre() {
        return limits == null ? null : limits.centre();
    }

    /** The best that weeks reach by chance: the natural limit on the better side, if it is known. */
    public @Nullable Double bestUsual() {
        return limits == null ? null : lowerIsBetter() ? limits.lower() : limits.upper();
    }

    /** Whether it lies beyond what the team's weeks ever reach: farther out than the natural limit on the better side. */
    public boolean outOfReach() {
        var best = bestUsual();
        return best != null && (lowerIsBetter() ? value() < best : value() > best);
    }

    private boolean lowerIsBetter() {
        return use.definition().better() == Direction.LOWER;
    }
}
