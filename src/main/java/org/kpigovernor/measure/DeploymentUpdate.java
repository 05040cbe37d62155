package org.kpigovernor.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Event;

/** Brings what is known of production deployments up to date. */
final class DeploymentUpdate {
    private final Deployments deployments;
    private final Terms terms;

    DeploymentUpdate(Deployments deployments, Terms terms) {
        this.deployments = deployments;
        this.terms = terms;
    }

    Change<FinishedDeployment> apply(Map<String, List<Event>> observed) {
        var now = observed.entrySet().stream()
                .map(one -> fold(one.getKey(), one.getValue()))
                .flatMap(Optional::stream)
                .toList();
        var change = Change.between(deployments.find(observed.keySet()), now);
        deployments.replace(change.things(FinishedDeployment::thing), change.come());
        return change;
    }

    private Optional<FinishedDeployment> fold(String thing, List<Event> events) {
        return FinishedDeployment.of(thing, Pass.only(Deployment.class, events), terms.sources());
    }
}
