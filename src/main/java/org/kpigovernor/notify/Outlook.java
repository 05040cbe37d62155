package org.kpigovernor.notify;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.EscalationSettings;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Team;

/** What is told of a team's cases, now and later, as it looks from one instant; sending and previewing both go by it. */
final class Outlook {
    private final EscalationPorts ports;
    private final Team team;
    private final Instant asOf;
    private final List<Case> ofTeam;
    private final Map<String, CaseStory> stories = new HashMap<>();
    private final Ladder ladder;

    Outlook(EscalationPorts ports, EscalationSettings settings, Organisation organisation, Team team, Instant asOf) {
        this.ports = ports;
        this.team = team;
        this.asOf = asOf;
        this.ofTeam = ports.cases().find(team.id(), null, false);
        var quiet = new Quiet(ports.silences().all(), settings.maintenance(), ports.recurrence());
        var people = organisation.people();
        var parents = new Parents(
                ofTeam, this::story, new Lineage(ports.catalogue().get()), new Ladder(settings, people, quiet));
        this.ladder = new Ladder(settings, people, quiet.or(parents));
    }

    List<Case> cases() {
        return ofTeam;
    }

    Plan plan(Case subject) {
        return ladder.plan(story(subject), asOf);
    }

    CaseStory story(Case subject) {
        return stories.computeIfAbsent(
                subject.id(),
                id -> new CaseStory(
                        subject, ports.cases().moves(id), team, ports.toldNews().told(id)));
    }

    boolean isTold(DueNews news) {
        return story(news.subject()).told().contains(news.key());
    }
}
