package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The judgements that are kept. */
public interface Judgements {
    /** Keeps verdicts and tensions by team, KPI and period, replacing earlier ones; findings replace all earlier findings. */
    void keep(Judgement judgement);

    /** Verdicts in the order of team, KPI and period start; null means any. */
    List<Verdict> verdicts(
            @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to);

    /** The findings of the last judgement. */
    List<Finding> findings();

    List<Tension> tensions(@Nullable String team, @Nullable LocalDate from, @Nullable LocalDate to);
}
