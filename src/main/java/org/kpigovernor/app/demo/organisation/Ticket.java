package org.kpigovernor.app.demo.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An issue of the made-up tracker.
 *
 * @param sprints numbers of the sprints that it is or was in
 */
record Ticket(long number, String type, List<String> labels, Instant created, List<Integer> sprints) {
    Ticket movedTo(int sprint) {
        var more = new ArrayList<>(sprints);
        more.add(sprint);
        return new Ticket(number, type, labels, created, List.copyOf(more));
    }
}
