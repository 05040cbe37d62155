package org.kpigovernor.judge.engine;

import java.time.Duration;

/**
 * How much a run may take before the rule that is to blame is set aside.
 *
 * @param mostFirings of all rules together over one batch of teams
 * @param deadline of one batch of teams, which usually takes some milliseconds
 */
public record RunSettings(int mostFirings, Duration deadline) {
    /** Far above what any sound book needs, so that a slow machine blames nobody. */
    public static final RunSettings DEFAULT = new RunSettings(1_000_000, Duration.ofSeconds(30));
}
