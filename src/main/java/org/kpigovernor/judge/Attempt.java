package org.kpigovernor.judge;

import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.signals.BeforeAfter;

/** An initiative in one team, and what the KPI's weeks before and after it say. */
public record Attempt(Initiative initiative, String team, KpiDefinition kpi, BeforeAfter evidence) {}
