package org.kpigovernor.judge;

/**
 * A rule that threw, looped or took too long, and was left out of the run so that the others still count.
 *
 * @param card what the rule says of itself, with its owner and its place
 * @param why what it did, in one sentence without a full stop
 */
public record SetAside(RuleCard card, String why) {}
