package org.kpigovernor.app.demo.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A week's pages: those that its deployments caused, and those that would have come anyway. */
final class Incidents {
    private final MadeUpTeam team;
    private final Pace pace;
    private final Pager pager;
    private final Chance chance;
    private final Quota count;
    private final Quota unanswered;

    Incidents(MadeUpTeam team, Pace pace, Wire wire, Chance chance) {
        this.team = team;
        this.pace = pace;
        this.pager = new Pager(team, wire, chance);
        this.chance = chance;
        this.count = new Quota(chance);
        this.unanswered = new Quota(chance);
    }

    private record Page(Instant created, String service) {}

    void live(Week week, List<Instant> causedByDeployments) {
        var pages = new ArrayList<Page>();
        causedByDeployments.forEach(created -> pages.add(new Page(created, team.service())));
        var others = count.count(pace.incidents() * week.conditions().incidents());
        for (int i = 0; i < others; i++) {
            pages.add(new Page(someTime(week), team.dependencyService()));
        }
        pages.sort(Comparator.comparing(Page::created));
        answer(week, pages);
    }

    private void answer(Week week, List<Page> pages) {
        var recovery = pace.hours().recovery() * week.conditions().recovery();
        var hours = chance.around(week.lucky(recovery), 0.3, pages.size());
        var minutes = chance.around(week.lucky(5), 0.3, pages.size());
        for (int i = 0; i < hours.length; i++) {
            var page = pages.get(i);
            var resolved = page.created.plus(Spans.hours(hours[i]));
            var answered = unanswered.take(0.08) ? resolved : page.created.plus(Spans.minutes(minutes[i]));
            pager.page(page.service, new Pager.Moments(page.created, answered, resolved));
        }
    }

    /** Mostly in working hours, now and then at night or on a Saturday. */
    private Instant someTime(Week week) {
        if (chance.happens(0.7)) {
            return week.at(chance.between(0, 1));
        }
        return week.at(chance.below(6), 20 + chance.below(3), chance.below(60));
    }
}
