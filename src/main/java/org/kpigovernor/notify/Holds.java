package org.kpigovernor.notify;

import java.time.Instant;
import java.util.Optional;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.catalogue.Team;

/** What keeps news of a case from a person at an instant. */
@FunctionalInterface
interface Holds {
    Optional<Hold> at(Case subject, Team team, String recipient, Instant moment);

    default Holds or(Holds others) {
        return (subject, team, recipient, moment) ->
                at(subject, team, recipient, moment).or(() -> others.at(subject, team, recipient, moment));
    }
}
