package org.kpigovernor.cli;

import org.kpigovernor.judge.Judgement;

/**
 * What one governance round did.
 *
 * @param measured readings that were measured
 * @param cases cases that were opened, worsened or resolved
 * @param notices notices that were written
 */
public record RoundReport(int measured, Judgement judgement, int cases, int notices) {}
