package org.kpigovernor.judge.files;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Priority;

/**
 * One row of {@code thresholds/thresholds.csv}. What it leaves empty comes from the row that {@code like} names, then from the row of
 * the KPI's priority, and at last from the row for all KPIs.
 */
public record ThresholdRow(
        @NotBlank @Pattern(regexp = Names.ANY_OR_ID, message = Names.ID_MESSAGE)
        String kpi,

        @NotBlank @Pattern(regexp = Names.ANY_OR_ID, message = Names.ID_MESSAGE)
        String team,

        @NotBlank @Pattern(regexp = Names.ANY_OR_ID, message = Names.ID_MESSAGE)
        String teamKind,

        @Nullable Priority priority,
        String like,
        @Positive @DecimalMax("10") @Nullable Double watchLine,
        @Positive @Max(52) @Nullable Integer watchWeeks,
        @Positive @DecimalMax("10") @Nullable Double farLine,
        @Positive @Max(52) @Nullable Integer fastWeeks,
        @Positive @Max(52) @Nullable Integer window,
        @Positive @Max(52) @Nullable Integer fastWindow,
        @Positive @Max(52) @Nullable Integer actFarWeeks,
        @Positive @Max(104) @Nullable Integer actOpenWeeks,
        @DecimalMin("0") @DecimalMax("10") @Nullable Double actLevel,
        @Min(0) @Nullable Integer atLeastSamples,
        @Nullable Double limit,
        @Positive @Max(52) @Nullable Integer limitWeeks,
        @NotBlank String why)
        implements Checked {
    static final Set<String> COLUMNS = new TreeSet<>(
            List.of(("kpi,team,team kind,priority,like,watch line,watch weeks,far line,fast weeks,window,fast window,"
                            + "act far weeks,act open weeks,act level,at least samples,limit,limit weeks,why")
                    .split(",")));

    static ThresholdRow of(Row row) {
        return new ThresholdRow(
                row.text("kpi"),
                row.text("team"),
                row.text("team kind"),
                row.text("priority").equals("*") ? null : row.word("priority", Priority.class),
                row.text("like"),
                row.number("watch line"),
                row.whole("watch weeks"),
                row.number("far line"),
                row.whole("fast weeks"),
                row.whole("window"),
                row.whole("fast window"),
                row.whole("act far weeks"),
                row.whole("act open weeks"),
                row.number("act level"),
                row.whole("at least samples"),
                row.number("limit"),
                row.whole("limit weeks"),
                row.text("why"));
    }

    /** Whether it is the row that all others fall back on. */
    boolean isForAll() {
        return exactness() == 0;
    }

    /** Whether it is the row of all KPIs of that priority. */
    boolean isForAll(Priority of) {
        return exactness() == 1 && priority == of;
    }

    /** A team outweighs a KPI, a KPI a kind of team, and that a priority. */
    public int exactness() {
        return (team.equals("*") ? 0 : 8)
                + (kpi.equals("*") ? 0 : 4)
                + (teamKind.equals("*") ? 0 : 2)
                + (priority == null ? 0 : 1);
    }

    /** Its conditions, which no other row may repeat. */
    String conditions() {
        return kpi + " " + team + " " + teamKind + " " + priority;
    }

    /** This row with what it leaves empty taken from another. The limit is a KPI's own, and comes only with {@code like}. */
    ThresholdRow filledFrom(ThresholdRow other, boolean withLimit) {
        return new ThresholdRow(
                kpi,
                team,
                teamKind,
                priority,
                like,
                or(watchLine, other.watchLine),
                or(watchWeeks, other.watchWeeks),
                or(farLine, other.farLine),
                or(fastWeeks, other.fastWeeks),
                or(window, other.window),
                or(fastWindow, other.fastWindow),
                or(actFarWeeks, other.actFarWeeks),
                or(actOpenWeeks, other.actOpenWeeks),
                or(actLevel, other.actLevel),
                or(atLeastSamples, other.atLeastSamples),
                withLimit ? or(limit, other.limit) : limit,
                or(limitWeeks, other.limitWeeks),
                why);
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T other) {
        return own != null ? own : other;
    }
}
