package org.kpigovernor.signals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.Scale;

/**
 * What the weeks before and after an initiative say about it. What is called improved or worse is decided by the interval that people
 * see, so that word and numbers never contradict each other; it excludes no change in about 5 % of cases in which nothing changed.
 *
 * @param overWeeks how many of the weeks after the roll-out are over
 * @param weeksBefore how many weeks before have data
 * @param weeksAfter how many weeks after the roll-out have data
 * @param needed how many weeks with data are needed before and after
 * @param effect null as long as there are too few weeks
 */
public record BeforeAfter(
        Outcome outcome,
        int overWeeks,
        int weeksBefore,
        int weeksAfter,
        Needed needed,
        @Nullable Effect effect) {
    /** What can be said. */
    public enum Outcome {
        /** The weeks after the roll-out aren't over; looking every week until it looks good would find what isn't there. */
        TOO_EARLY,
        /** They are, and too few weeks before or after have data. */
        TOO_FEW_WEEKS,
        IMPROVED,
        NO_CREDIBLE_CHANGE,
        WORSE
    }

    /** How many weeks with data are needed before and after: three quarters of those compared, at least four. */
    public record Needed(int before, int after) {
        private static int of(int weeks) {
            return Math.max(4, (3 * weeks + 3) / 4);
        }
    }

    /**
     * Compares them.
     *
     * @param weeks consecutive weeks of the series that are over
     * @param policy says from how many things a week must be measured to count
     */
    public static BeforeAfter of(
            List<Point> weeks, Initiative initiative, Scale scale, Direction better, Policy policy) {
        var start = initiative.introduced().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var rolledOut = start.plusWeeks(initiative.rolloutWeeks());
        var end = rolledOut.plusWeeks(initiative.weeks());
        var yardstick = Signals.yardstick(scale, better, policy);
        var before = between(weeks, start.minusWeeks(initiative.baselineWeeks()), start, yardstick);
        var after = between(weeks, rolledOut, end, yardstick);
        int over = (int)
                weeks.stream().filter(week -> within(week, rolledOut, end)).count();
        var needed = new Needed(Needed.of(initiative.baselineWeeks()), Needed.of(initiative.weeks()));
        if (over < initiative.weeks()) {
            return new BeforeAfter(Outcome.TOO_EARLY, over, before.size(), after.size(), needed, null);
        }
        if (before.size() < needed.before() || after.size() < needed.after()) {
            return new BeforeAfter(Outcome.TOO_FEW_WEEKS, over, before.size(), after.size(), needed, null);
        }
        var effect = new Comparison(before, after).on(scale);
        return new BeforeAfter(outcome(effect, better), over, before.size(), after.size(), needed, effect);
    }

    private static List<Point> between(List<Point> weeks, LocalDate from, LocalDate to, Yardstick yardstick) {
        return weeks.stream()
                .filter(week -> within(week, from, to) && yardstick.usable(week))
                .toList();
    }

    private static boolean within(Point week, LocalDate from, LocalDate to) {
        return !week.week().isBefore(from) && week.week().isBefore(to);
    }

    private static Outcome outcome(Effect effect, Direction better) {
        if (!effect.credible()) {
            return Outcome.NO_CREDIBLE_CHANGE;
        }
        return effect.change() > 0 == (better == Direction.HIGHER) ? Outcome.IMPROVED : Outcome.WORSE;
    }

    /** The change that an improvement by that share means: a quarter less for a KPI that should be low. */
    public static double expected(double by, Direction better) {
        return better == Direction.HIGHER ? by : -by;
    }
}
