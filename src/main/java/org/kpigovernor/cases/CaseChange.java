package org.kpigovernor.cases;

/** A case as it is after a change, and the move that changed it. */
public record CaseChange(Case after, CaseMove move) {}
