package org.kpigovernor.measure;

import java.time.Instant;

/**
 * A reading that has to be measured again.
 *
 * @param begins the first instant of its period
 * @param ends the first instant after it
 */
public record Stale(ReadingKey key, Instant begins, Instant ends) {}
