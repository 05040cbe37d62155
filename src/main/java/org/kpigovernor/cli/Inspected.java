package org.kpigovernor.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kpigovernor.catalogue.Problem;

/**
 * What came of checking one kind of files.
 *
 * @param counts how many of what were checked, in the order to tell them: {@code rules} → 34
 * @param kpis the ids of the KPIs that are defined there; empty when none are, or when they couldn't be read
 */
public record Inspected(List<Problem> problems, Map<String, Integer> counts, Set<String> kpis) {}
