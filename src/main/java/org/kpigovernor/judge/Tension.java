package org.kpigovernor.judge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.measure.Period;

/**
 * Two KPIs of one team that pull against each other: one got better while the other, which guards it, got worse.
 *
 * @param since the later of the two trends' first weeks
 * @param wins the one that counts for more by its priority for the team; null when both have the same, so that people must talk about it
 * @param gain how the one got better, null in judgements that are older than this
 * @param loss how the other got worse, null as above
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
        @Nullable String wins,
        @Nullable Change gain,
        @Nullable Change loss) {
    /**
     * From where to where a KPI went, in its unit.
     *
     * @param since the first week of the trend, null if it isn't dated
     * @param from the baseline's centre line
     * @param to the level of the weeks looked at
     */
    public record Change(
            @Nullable LocalDate since,
            @Nullable Double from,
            @Nullable Double to) {}

    /** One of which only this is known. */
    public Tension(
            String team,
            String better,
            String worse,
            Period period,
            LocalDate since,
            String rule,
            String book,
            String sentence) {
        this(team, better, worse, period, since, rule, book, sentence, null, null, null);
    }
}
