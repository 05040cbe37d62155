package org.kpigovernor.judge;

import org.kpigovernor.measure.Period;

/**
 * What a named rule of a named book says about one KPI, team and period, with evidence.
 *
 * @param rule the rule's id
 * @param sentence the rule's name, which is the sentence that people read
 * @param book the rule book's content hash
 * @param trial whether the rule is on trial: its verdict is recorded and shown, and nobody is mailed
 */
public record Verdict(
        String team,
        String kpi,
        Period period,
        VerdictKind kind,
        String rule,
        String sentence,
        String book,
        boolean trial,
        Evidence evidence) {}
