package org.kpigovernor.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.cases.Standing;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Team;

/**
 * While a case of a larger objective's KPI is open, those who were told of it aren't told of the KPIs that serve it one by one: these
 * are the same news. Nothing graver is held back by something lighter, and nothing that isn't negotiable by anything.
 *
 * @param ofTeam the team's cases
 * @param ladder says who was told of a case, by silences alone
 */
record Parents(List<Case> ofTeam, Function<Case, CaseStory> stories, Lineage lineage, Ladder ladder) implements Holds {
    @Override
    public Optional<Hold> at(Case subject, Team team, String recipient, Instant moment) {
        return ofTeam.stream()
                .filter(parent -> lineage.isParent(parent.kpi(), subject.kpi()))
                .filter(parent -> outweighs(parent, subject) && isOpen(parent, moment))
                .filter(parent -> isTold(parent, recipient, moment))
                .findFirst()
                .map(parent -> new Hold(
                        Hold.Kind.PARENT,
                        parent.id(),
                        "it moves with " + parent.kpi() + " (" + parent.id() + "), whose objective it serves",
                        parent.isOpen() ? null : parent.changed()));
    }

    private static boolean outweighs(Case parent, Case child) {
        return child.priority() != Priority.NON_NEGOTIABLE
                && (parent.kind() == Case.Kind.ACTION || child.kind() == Case.Kind.INVESTIGATION);
    }

    /** An accepted one is nobody's work now, so it keeps nobody from hearing of others. */
    private boolean isOpen(Case parent, Instant moment) {
        return !parent.opened().isAfter(moment)
                && (parent.isOpen() || parent.changed().isAfter(moment))
                && Standing.at(stories.apply(parent).moves(), moment) != Case.State.ACCEPTED;
    }

    private boolean isTold(Case parent, String recipient, Instant moment) {
        return ladder.plan(stories.apply(parent), moment).news().stream()
                .anyMatch(news -> news.recipient().equals(recipient) && news.isDue(moment));
    }
}
