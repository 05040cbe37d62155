package org.kpigovernor.review;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.CaseWords;
import org.kpigovernor.notify.wording.OneLine;

/** What people call teams and KPIs; an id where nobody knows it any more. */
record Names(Organisation organisation, Catalogue catalogue) {
    /** {@code Payments, change failure rate}; the team alone where it is about no KPI. */
    String of(@Nullable String team, @Nullable String kpi) {
        if (team == null) {
            return kpi == null ? "No team in particular" : kpi(kpi);
        }
        return kpi == null ? team(team) : team(team) + ", " + CaseWords.inSentence(kpi(kpi));
    }

    private String team(String id) {
        return OneLine.of(organisation.team(id).map(Team::name).orElse(id));
    }

    private String kpi(String id) {
        return OneLine.of(catalogue.kpi(id).map(KpiDefinition::name).orElse(id));
    }
}
