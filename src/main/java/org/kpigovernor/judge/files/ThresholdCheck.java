package org.kpigovernor.judge.files;

import java.util.Locale;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the numbers of a threshold row fit each other and those that it takes from the row for all KPIs, that chance alone won't reach them every
 * few weeks, and that the row for all leaves nothing open.
 */
record ThresholdCheck(Entry<ThresholdRow> entry, @Nullable ThresholdRow forAll) {
    /** One calm week in so many may look like a trend; the measured policy has one in hundreds. */
    private static final double TOO_OFTEN = 0.05;

    void check() {
        var own = entry.values();
        var row = forAll == null ? own : own.filledFrom(forAll, false);
        notAbove("watch weeks", own.watchWeeks(), "window", row.window());
        notAbove("act far weeks", own.actFarWeeks(), "window", row.window());
        notAbove("limit weeks", own.limitWeeks(), "window", row.window());
        notAbove("fast weeks", own.fastWeeks(), "fast window", row.fastWindow());
        notAbove("watch line", own.watchLine(), "far line", row.farLine());
        if (own.watchLine() != null || own.watchWeeks() != null || own.window() != null) {
            notByChance("watch weeks", row.watchWeeks(), row.window(), row.watchLine());
        }
        if (own.farLine() != null || own.fastWeeks() != null || own.fastWindow() != null) {
            notByChance("fast weeks", row.fastWeeks(), row.fastWindow(), row.farLine());
        }
        if (own.isForAll()) {
            complete(own);
        }
    }

    /** How often a calm KPI would have that many weeks beyond the line: binomial, each week normal. */
    private void notByChance(String column, @Nullable Integer weeks, @Nullable Integer window, @Nullable Double line) {
        if (weeks == null
                || window == null
                || line == null
                || weeks > window
                || !entry.row().isSound()) {
            return;
        }
        double beyond = 1 - new NormalDistribution(null, 0, 1).cumulativeProbability(line);
        double chance = 1 - new BinomialDistribution(null, window, beyond).cumulativeProbability(weeks - 1);
        if (chance > TOO_OFTEN) {
            var what = "%d of %d weeks beyond %s happen to a calm KPI in %.0f %% of all weeks";
            entry.row()
                    .problem(
                            column,
                            String.format(Locale.ROOT, what, weeks, window, line, 100 * chance),
                            "ask for more weeks or a line farther out; 6 of 8 beyond 0.75 and 3 of 4 beyond 2 were measured to work");
        }
    }

    private void notAbove(String column, @Nullable Number value, String other, @Nullable Number bound) {
        if (value != null && bound != null && value.doubleValue() > bound.doubleValue()) {
            entry.row().problem(column, value + " is more than the " + other + " of " + bound, "");
        }
    }

    private void complete(ThresholdRow row) {
        filled("watch line", row.watchLine());
        filled("watch weeks", row.watchWeeks());
        filled("far line", row.farLine());
        filled("fast weeks", row.fastWeeks());
        filled("window", row.window());
        filled("fast window", row.fastWindow());
        filled("act far weeks", row.actFarWeeks());
        filled("act open weeks", row.actOpenWeeks());
        filled("act level", row.actLevel());
        filled("at least samples", row.atLeastSamples());
        filled("limit weeks", row.limitWeeks());
    }

    private void filled(String column, @Nullable Object value) {
        if (value == null) {
            entry.row().problem(column, "the row for all KPIs must not leave this empty", "");
        }
    }
}
