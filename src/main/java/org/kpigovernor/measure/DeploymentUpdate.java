package org.kpigovernor.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
        var before = deployments.find(observed.keySet());
        if (terms.linksPrevious()) {
            return linked(before, now);
        }
        var change = Change.between(before, now);
        deployments.replace(change.things(FinishedDeployment::thing), change.come());
        return change;
    }

    private Optional<FinishedDeployment> fold(String thing, List<Event> events) {
        return FinishedDeployment.of(thing, Pass.only(Deployment.class, events), terms.sources());
    }

    /** A deployment that comes, goes or moves is another's previous one, or was. */
    private Change<FinishedDeployment> linked(Collection<FinishedDeployment> before, List<FinishedDeployment> now) {
        var old = byThing(before);
        var linked = byThing(now);
        var observed = new HashSet<>(old.keySet());
        observed.addAll(linked.keySet());
        deployments.replace(observed, now);
        for (var stretch : Stretch.of(before, now)) {
            var around = deployments.around(stretch.source(), stretch.project(), stretch.from(), stretch.to());
            around.stream().filter(one -> !observed.contains(one.thing())).forEach(one -> old.put(one.thing(), one));
            linked.putAll(byThing(stretch.link(around)));
        }
        var change = Change.between(old.values(), linked.values());
        deployments.replace(linked.keySet(), linked.values());
        return change;
    }

    private static Map<String, FinishedDeployment> byThing(Collection<FinishedDeployment> deployments) {
        var byThing = new HashMap<String, FinishedDeployment>();
        deployments.forEach(one -> byThing.put(one.thing(), one));
        return byThing;
    }
}
