package org.kpigovernor.judge;

import java.time.Instant;
import java.util.List;

/**
 * All that one run of a rule book said.
 *
 * @param verdicts at most one per team, KPI and period: the gravest of the live rules
 * @param trials what rules on trial said, at most one per rule, team, KPI and period: recorded and shown, nobody is mailed, no case is
 *     opened, and no score counts it
 * @param setAside rules that failed and were left out
 */
public record Judgement(
        String book,
        Instant asOf,
        List<Verdict> verdicts,
        List<Finding> findings,
        List<Tension> tensions,
        List<Verdict> trials,
        List<SetAside> setAside) {
    /** One in which no rule is on trial and none failed. */
    public Judgement(
            String book, Instant asOf, List<Verdict> verdicts, List<Finding> findings, List<Tension> tensions) {
        this(book, asOf, verdicts, findings, tensions, List.of(), List.of());
    }
}
