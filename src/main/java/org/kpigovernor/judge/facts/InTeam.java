package org.kpigovernor.judge.facts;

/** A fact about one team; rules that look at several facts look at those of one team. */
public interface InTeam {
    String team();
}
