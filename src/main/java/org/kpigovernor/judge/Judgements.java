package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The judgements that are kept. */
public interface Judgements {
    /**
     * Keeps verdicts, tensions and what rules on trial said by team, KPI and period, replacing earlier ones; findings replace all earlier
     * findings.
     */
    void keep(Judgement judgement);

    /** Verdicts in the order of team, KPI and period start; null means any. */
    List<Verdict> verdicts(
            @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to);

    /** What rules on trial said, in the order of team, KPI, period start and rule; null means any. */
    List<Verdict> trials(@Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to);

    /** The findings of the last judgement, those of rules on trial too. */
    List<Finding> findings();

    /** The same, with since when each stands, in the same order. */
    List<StandingFinding> standing();

    /** Those that rules on trial feel too. */
    List<Tension> tensions(@Nullable String team, @Nullable LocalDate from, @Nullable LocalDate to);
}
