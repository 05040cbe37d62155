package org.kpigovernor.measure;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kpigovernor.events.WorkItem;

/**
 * All that was observed of a work item, as its state from each observation on.
 *
 * @param snapshots in order of observation, at least one
 */
record ItemHistory(List<WorkItem> snapshots) {
    /** What a source tells twice within one tick of its clock: the fuller one is the later. */
    private static final Comparator<WorkItem> ORDER = comparing(WorkItem::observedAt)
            .thenComparingInt(item -> item.labels().size())
            .thenComparing(WorkItem::done)
            .thenComparing(comparingInt((WorkItem item) -> item.sprints().size()));

    ItemHistory {
        snapshots = snapshots.stream().sorted(ORDER).toList();
    }

    WorkItem latest() {
        return snapshots.get(snapshots.size() - 1);
    }

    boolean deleted() {
        return snapshots.stream().anyMatch(WorkItem::deleted);
    }

    /** When it came into the done category to stay; empty if it isn't done. */
    Optional<Instant> doneAt() {
        Instant since = null;
        for (var snapshot : snapshots) {
            since = snapshot.done() ? (since == null ? snapshot.observedAt() : since) : null;
        }
        return Optional.ofNullable(since);
    }

    /** Whether it was in a done category at that instant; before the first observation nothing is known to be done. */
    boolean doneAt(Instant instant) {
        return at(instant).map(WorkItem::done).orElse(false);
    }

    /** Whether it was in the sprint at that instant. Before the first observation it was where that one says it came from. */
    boolean inSprint(String sprint, Instant instant) {
        var known = at(instant);
        if (known.isPresent()) {
            return !known.get().deleted() && known.get().sprints().contains(sprint);
        }
        var first = snapshots.get(0);
        return !first.createdAt().isAfter(instant) && before(first).contains(sprint);
    }

    /** All sprints that any observation names. */
    Set<String> sprints() {
        var sprints = new HashSet<String>();
        snapshots.forEach(snapshot -> {
            sprints.addAll(snapshot.sprints());
            sprints.addAll(before(snapshot));
        });
        return sprints;
    }

    private Optional<WorkItem> at(Instant instant) {
        return snapshots.stream()
                .filter(snapshot -> !snapshot.observedAt().isAfter(instant))
                .reduce((one, later) -> later);
    }

    private static Set<String> before(WorkItem snapshot) {
        return snapshot.sprintsBefore() == null ? snapshot.sprints() : snapshot.sprintsBefore();
    }
}
