package org.kpigovernor.judge;

/** Somebody who owns rules, as {@code rules/owners.csv} names them. */
public record RuleOwner(String id, String name, String mail) {}
