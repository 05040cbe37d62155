package org.kpigovernor.notify;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.cases.MaintenanceWindow;
import org.kpigovernor.cases.Recurrence;
import org.kpigovernor.cases.Silence;
import org.kpigovernor.catalogue.Team;

/** What people silenced, and planned maintenance; of several the one that lasts longest. */
record Quiet(List<Silence> silences, List<MaintenanceWindow> maintenance, Recurrence recurrence) implements Holds {
    @Override
    public Optional<Hold> at(Case subject, Team team, String recipient, Instant moment) {
        var silenced = silences.stream()
                .filter(silence -> silence.covers(subject, moment))
                .map(Silence::hold);
        var planned = maintenance.stream().flatMap(window -> window.hold(subject, team, moment, recurrence).stream());
        return Stream.concat(silenced, planned)
                .max(Comparator.comparing(Hold::until, Comparator.nullsLast(Comparator.naturalOrder())));
    }
}
