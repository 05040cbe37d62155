package org.kpigovernor.judge;

import java.time.LocalDate;
import org.kpigovernor.measure.Period;

/**
 * Two KPIs of one team that pull against each other: one got better while the other, which guards it, got worse.
 *
 * @param since the later of the two trends' first weeks
 * @param trial whether the rule is on trial: what it says is recorded and shown, and no review tells it
 */
public record Tension(
        String team,
        String better,
        String worse,
        Period period,
        LocalDate since,
        String rule,
        String book,
        String sentence,
        boolean trial) {
    /** One by a live rule. */
    public Tension(
            String team,
            String better,
            String worse,
            Period period,
            LocalDate since,
            String rule,
            String book,
            String sentence) {
        this(team, better, worse, period, since, rule, book, sentence, false);
    }
}
