package org.kpigovernor.judge;

import java.time.Instant;

/** A finding of the last judgement, and as of when the same rule first said the same of the same team and KPI. */
public record StandingFinding(Finding finding, Instant since) {}
