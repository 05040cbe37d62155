package org.kpigovernor.judge.facts;

/**
 * Asked of the tables: which of their rows are about this KPI and team? Each row is a rule that answers.
 *
 * @param table the folder of the table, such as {@code thresholds}
 * @param kind the kind of team
 * @param priority as files spell it, such as {@code non-negotiable}
 */
public record Question(String table, String kpi, String team, String kind, String priority) {}
