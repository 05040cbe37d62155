package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Sources.Tracker;
import org.kpigovernor.events.WorkItem;

/** What an issue contributes, by its type and labels as they are now; a deleted one nothing. */
final class WorkItemKpis {
    private final WorkItem item;
    private final Tracker tracker;

    private WorkItemKpis(WorkItem item, Tracker tracker) {
        this.item = item;
        this.tracker = tracker;
    }

    static List<Contribution> of(String thing, ItemHistory history, Terms terms) {
        var item = history.latest();
        var team = terms.belonging().ofProject(item.source(), item.project());
        if (team == null || history.deleted()) {
            return List.of();
        }
        var kpis = new WorkItemKpis(item, terms.sources().tracker());
        var harvest = new Harvest(thing, team, terms);
        kpis.created(harvest);
        history.doneAt().ifPresent(done -> kpis.done(harvest, done));
        return harvest.contributions();
    }

    private void created(Harvest harvest) {
        if (isType(tracker.bugTypes())) {
            boolean fromCustomer = isLabelled(tracker.customerLabels());
            if (fromCustomer) {
                harvest.count(Formula.CUSTOMER_REPORTED_BUGS, item.createdAt());
            }
            harvest.share(Formula.BUG_ESCAPE_RATE, item.createdAt(), fromCustomer);
        }
    }

    private void done(Harvest harvest, Instant done) {
        boolean debt = isLabelled(tracker.debtLabels()) || isType(tracker.debtTypes());
        harvest.share(Formula.TECH_DEBT_RATIO, done, debt);
        if (isType(tracker.featureTypes())) {
            harvest.span(Formula.TIME_TO_MARKET, done, item.createdAt(), done);
        }
        if (isLabelled(tracker.securityLabels()) || isType(tracker.securityTypes())) {
            harvest.span(Formula.VULNERABILITY_REMEDIATION_TIME, done, item.createdAt(), done);
        }
    }

    private boolean isType(Set<String> types) {
        return lowerCase(types).contains(item.type().toLowerCase(Locale.ROOT));
    }

    private boolean isLabelled(Set<String> labels) {
        return lowerCase(item.labels()).stream().anyMatch(lowerCase(labels)::contains);
    }

    private static Set<String> lowerCase(Collection<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
