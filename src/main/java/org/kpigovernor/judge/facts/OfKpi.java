package org.kpigovernor.judge.facts;

/** A fact about a KPI of one team; what it is called and how much it matters is the same in all of them. */
public interface OfKpi extends InTeam {
    KpiUse use();

    @Override
    default String team() {
        return use().team();
    }

    /** The kind of team, such as {@code platform}. */
    default String kind() {
        return use().kind();
    }

    default String kpi() {
        return use().kpi();
    }

    default String name() {
        return use().name();
    }

    default String unit() {
        return use().unit();
    }

    default String priority() {
        return use().priority();
    }
}
