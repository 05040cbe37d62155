package org.kpigovernor.measure;

import java.util.List;
import java.util.Optional;

/** Which deployment an incident is blamed on. */
final class Blame {
    private final Deployments deployments;
    private final Terms terms;

    Blame(Deployments deployments, Terms terms) {
        this.deployments = deployments;
        this.terms = terms;
    }

    /**
     * The latest successful production deployment that the incident's service can blame and that finished before the incident was
     * created, but not longer ago than the blame window. A service that is linked to repositories can blame only theirs, another any of
     * its team's.
     */
    KnownIncident judge(KnownIncident incident) {
        var repositories = terms.belonging().repositoriesOf(incident.service());
        var blamed = repositories.isEmpty()
                ? latestOfTeam(incident)
                : latest(incident, repositories).stream().max(FinishedDeployment.BY_FINISH);
        var judged = incident.blaming(blamed.map(FinishedDeployment::thing).orElse(null));
        return terms.linksLast()
                ? judged.following(last(incident).map(FinishedDeployment::link).orElse(null))
                : judged;
    }

    /** The last success of the incident's team, however long before it. */
    private Optional<FinishedDeployment> last(KnownIncident incident) {
        var team = terms.belonging().ofService(incident.source(), incident.service());
        return team == null
                ? Optional.empty()
                : deployments.lastSucceeded(
                        terms.belonging().projectsOf(team),
                        incident.createdAt(),
                        one -> team.equals(terms.belonging().ofProject(one.source(), one.project())));
    }

    private Optional<FinishedDeployment> latestOfTeam(KnownIncident incident) {
        var team = terms.belonging().ofService(incident.source(), incident.service());
        return team == null
                ? Optional.empty()
                : latest(incident, terms.belonging().projectsOf(team)).stream()
                        .filter(one -> team.equals(terms.belonging().ofProject(one.source(), one.project())))
                        .max(FinishedDeployment.BY_FINISH);
    }

    private List<FinishedDeployment> latest(KnownIncident incident, List<String> projects) {
        var created = incident.createdAt();
        return deployments.succeeded(projects, created.minus(terms.blameWindow()), created);
    }
}
