package org.kpigovernor.cases;

import java.time.Instant;

/**
 * One recorded change of a case: who did what, when, and why.
 *
 * @param move such as {@code opened}, {@code worsened}, {@code acknowledged}, {@code explained}, {@code resolved}
 * @param by a mail address, or {@code kpi-governor}
 * @param why in words
 */
public record CaseMove(String caseId, Instant at, String move, String by, String why) {}
