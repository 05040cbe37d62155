package org.kpigovernor.measure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.catalogue.Team;

/** Enters what things contribute now, and marks the readings of the periods in which that differs from before. */
final class Bookkeeping {
    private final MeasureStore store;
    private final Terms terms;

    Bookkeeping(MeasureStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    /** All that these things contribute now, by thing; a thing with none contributes nothing any more. */
    void enter(Map<String, List<Contribution>> harvest) {
        var before = store.contributions().of(harvest.keySet());
        var now = harvest.values().stream().flatMap(List::stream).toList();
        var change = Change.between(before, now);
        store.contributions().change(change.gone(), change.come());
        mark(change.all());
    }

    void mark(Collection<Contribution> contributions) {
        var stale = new HashSet<Stale>();
        for (var contribution : contributions) {
            var team = terms.belonging().named(contribution.team());
            if (team != null) {
                stale.addAll(periodsOf(contribution, team));
            }
        }
        store.stale().mark(stale);
    }

    /** The periods that it lies in and, where a KPI looks back, the later ones that see it. */
    private Set<Stale> periodsOf(Contribution contribution, Team team) {
        var stale = new HashSet<Stale>();
        var reach = terms.reach(contribution.kpi());
        for (var kind : PeriodKind.values()) {
            var period = Period.containing(contribution.moment(), kind, team.zone());
            do {
                stale.add(terms.stale(new ReadingKey(team.id(), contribution.kpi(), period), team.zone()));
                period = period.next();
            } while (!period.ends(team.zone()).minus(reach).isAfter(contribution.moment()));
        }
        return stale;
    }
}
