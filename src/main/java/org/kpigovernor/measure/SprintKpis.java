package org.kpigovernor.measure;

import java.util.Collection;
import java.util.List;

/** What a completed sprint contributes. */
final class SprintKpis {
    private SprintKpis() {}

    /** Of the items in the sprint when it started, those in a done category when it was completed, wherever they were by then. */
    static List<Contribution> of(String thing, SprintLife sprint, Collection<ItemHistory> items, Terms terms) {
        var team = terms.belonging().ofBoard(sprint.board());
        var committed = items.stream()
                .filter(item -> item.inSprint(sprint.id(), sprint.started()))
                .toList();
        if (team == null || committed.isEmpty()) {
            return List.of();
        }
        long done = committed.stream()
                .filter(item -> item.doneAt(sprint.completed()))
                .count();
        var harvest = new Harvest(thing, team, terms);
        harvest.ratio(Formula.DELIVERY_PREDICTABILITY, sprint.completed(), done, (double) committed.size());
        return harvest.contributions();
    }
}
