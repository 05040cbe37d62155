package org.kpigovernor.judge;

import java.time.LocalDate;
import org.kpigovernor.measure.Period;

/**
 * Two KPIs of one team that pull against each other: one got better while the other, which guards it, got worse.
 *
 * @param since the later of the two trends' first weeks
 */
public record Tension(
        String team,
        String better,
        String worse,
        Period period,
        LocalDate since,
        String rule,
        String book,
        String sentence) {}
