package org.kpigovernor.app.demo;

import java.util.stream.Collectors;
import org.kpigovernor.app.demo.organisation.MadeUpOrganisation;
import org.kpigovernor.app.demo.organisation.MadeUpTeam;
import org.kpigovernor.app.demo.organisation.Story;

/** Writes {@code config/initiatives.yaml}: what made the hasty teams deploy more often, what they hoped for, and what nobody hoped for. */
record InitiativesYaml(MadeUpOrganisation organisation) {
    String text() {
        return organisation.teams().stream()
                .filter(team -> team.story() == Story.SPEED_FOR_QUALITY)
                .map(this::initiative)
                .collect(Collectors.joining("", "initiatives:\n", ""));
    }

    private String initiative(MadeUpTeam team) {
        return """
                  - { id: one-click-%1$s, what: One-click deployments, introduced: %2$s, teams: [%1$s], kpi: deployment-frequency, by: 40 %% }
                  - { id: one-click-price-%1$s, what: One-click deployments, introduced: %2$s, teams: [%1$s], kpi: change-failure-rate }
                """.formatted(team.id(), organisation.change());
    }
}
