package org.kpigovernor.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.People;
import org.kpigovernor.catalogue.Team;

/**
 * Who hears news in place of whoever has stopped such mails: the manager, else the head. So a case climbs past that person at once, and isn't dropped
 * silently; when all three have stopped them, the channels and the case's page are what is left.
 */
final class Successors {
    static final String WHY = "unsubscribed";

    private final Audience audience;
    private final People people;

    Successors(Audience audience, People people) {
        this.audience = audience;
        this.people = people;
    }

    static String kind(DueNews news) {
        return news.kind() == CaseComposer.Kind.RESOLVED ? "recovery" : "escalation";
    }

    boolean isStopped(DueNews news, Team team) {
        return audience.isStopped(news.recipient(), kind(news), team.id());
    }

    /** The stopped news for who stands in, under keys of their own; whoever is due to be told anyhow isn't told twice. */
    List<DueNews> of(List<DueNews> stopped, List<DueNews> due, Team team) {
        var added = new ArrayList<DueNews>();
        for (var news : stopped) {
            if (news.kind() != CaseComposer.Kind.RESOLVED) {
                standIn(news, team)
                        .filter(one ->
                                Stream.concat(due.stream(), added.stream()).noneMatch(one::tellsTheSameAs))
                        .ifPresent(added::add);
            }
        }
        return added;
    }

    private Optional<DueNews> standIn(DueNews news, Team team) {
        return Stream.of(Optional.ofNullable(team.manager()), Optional.ofNullable(team.head()))
                .flatMap(Optional::stream)
                .map(mail -> news.insteadTo(people.person(mail)))
                .filter(one -> !isStopped(one, team))
                .findFirst();
    }
}
