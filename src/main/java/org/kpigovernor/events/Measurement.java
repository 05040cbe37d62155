package org.kpigovernor.events;

import java.time.Instant;

/**
 * A value that somebody measured elsewhere and gave us; a later one for the same team, KPI and moment replaces it.
 *
 * @param at the moment that the value is for
 * @param value in the KPI's unit
 * @param n the number of things that it was measured from
 */
public record Measurement(String source, String team, String kpi, Instant at, double value, long n, Instant observedAt)
        implements Event {}
