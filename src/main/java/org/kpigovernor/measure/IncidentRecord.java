package org.kpigovernor.measure;

import static org.kpigovernor.measure.rows.Field.flag;
import static org.kpigovernor.measure.rows.Field.moment;
import static org.kpigovernor.measure.rows.Field.words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.measure.rows.RecordKind;

/**
 * An incident, as rows see it.
 *
 * @param blames whether it is blamed on a deployment
 * @param lastDeployment when its team's last successful production deployment before it finished, however long before
 */
record IncidentRecord(IncidentLife life, Team team, boolean blames, Optional<Instant> lastDeployment) {
    static final String LAST_DEPLOYMENT = "last deployment";
    static final String BLAMES = "blamed on a deployment";

    static final RecordKind<IncidentRecord> KIND = new RecordKind<>(
            "incident",
            "every incident of a service that is mapped to a team",
            List.of(
                    moment("created", "as the source says, else when it was triggered", r -> r.life.created()),
                    moment(
                            "acknowledged",
                            "when it first was; taking it back changes nothing",
                            r -> r.life.acknowledged()),
                    moment("resolved", "the last time, unless it was reopened after that", r -> r.life.resolved()),
                    moment(
                            LAST_DEPLOYMENT,
                            "when its team's last successful production deployment before it finished, however long before",
                            r -> r.lastDeployment),
                    words("service", "its service, as the source names it", r -> List.of(r.life.service())),
                    words("source", "the source that told of it", r -> List.of(r.life.source())),
                    flag(
                            "in working hours",
                            "whether it was created in the working hours of its team, in the team's zone",
                            IncidentRecord::inWorkingHours),
                    flag(BLAMES, "whether it is blamed on a deployment, within the blame window", r -> r.blames)));

    private boolean inWorkingHours() {
        return life.created()
                .filter(created -> team.workingHours().contains(created.atZone(team.zone())))
                .isPresent();
    }
}
