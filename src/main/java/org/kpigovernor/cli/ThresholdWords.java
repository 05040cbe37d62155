package org.kpigovernor.cli;

import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.notify.wording.Numbers;
import org.kpigovernor.signals.FalseAlarms;
import org.kpigovernor.signals.Policy;

/** Says in words when a KPI is worth looking into, when to act, and how often that happens by chance. */
record ThresholdWords(WrappedLines lines) {
    private static final double WEEKS_A_YEAR = 52;

    /** @param unit the KPI's, for the limit */
    void tell(Threshold row, String unit) {
        lines.line(
                "  investigate when %d of the last %d weeks lie beyond %s spreads, or %d of the last %d beyond %s",
                row.watchWeeks(),
                row.window(),
                Numbers.plain(row.watchLine()),
                row.fastWeeks(),
                row.fastWindow(),
                Numbers.plain(row.farLine()));
        lines.line(
                "  act when the level is also %s worse, and %d of %d weeks lie beyond %s spreads or it has lasted %d weeks",
                Numbers.share(row.actLevel()),
                row.actFarWeeks(),
                row.window(),
                Numbers.plain(row.farLine()),
                row.actOpenWeeks());
        if (row.limit() != null) {
            lines.line(
                    "  act when %d of %d weeks and their level break the limit of %s",
                    row.limitWeeks(), row.window(), Numbers.value(row.limit(), unit));
        }
        falseAlarms(row);
        lines.line("  a week counts from %d on; %s: %s", row.minSamples(), row.place(), row.why());
    }

    private void falseAlarms(Threshold row) {
        FalseAlarms.weeksBetween(Policy.of(row).lines())
                .ifPresent(weeks -> lines.line(
                        "  with these lines and weeks a calm series raises an investigation by chance about once in %s"
                                + " (if its usual level is known and its weeks are independent; learnt from few weeks, more often)",
                        span(weeks)));
    }

    /** {@code 820 weeks, or 16 years}. */
    private static String span(double weeks) {
        var years = weeks < 2 * WEEKS_A_YEAR ? "" : ", or " + Numbers.plain(Math.rint(weeks / WEEKS_A_YEAR)) + " years";
        return Numbers.plain(weeks) + " weeks" + years;
    }
}
