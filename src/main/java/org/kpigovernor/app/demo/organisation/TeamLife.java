package org.kpigovernor.app.demo.organisation;

import java.time.LocalDate;

/** One team's weeks, one after the other. Nothing in it depends on the other teams. */
final class TeamLife {
    private final MadeUpTeam team;
    private final int change;
    private final Seesaw noise;
    private final PullRequests pullRequests;
    private final Builds builds;
    private final Deployments deployments;
    private final Incidents incidents;
    private final Tickets tickets;
    private final Measurements measurements;
    private final Oddities oddities;

    TeamLife(MadeUpTeam team, long seed, int change, Wire wire) {
        this.team = team;
        this.change = change;
        var pace = Pace.of(team.story(), chance(seed, "pace"));
        var id = 800_000L + team.index();
        var repository = new Repository(id, team.repository(), wire, chance(seed, "repository"));
        this.noise = new Seesaw(chance(seed, "noise"));
        this.pullRequests = new PullRequests(team, pace, repository, chance(seed, "pull requests"));
        this.builds = new Builds(team, pace.builds(), repository, wire, chance(seed, "builds"));
        this.deployments = new Deployments(team, pace, repository, chance(seed, "deployments"));
        this.incidents = new Incidents(team, pace, wire, chance(seed, "incidents"));
        this.tickets = new Tickets(team, wire, chance(seed, "tickets"));
        this.measurements = new Measurements(team, wire);
        this.oddities = new Oddities(team, repository, wire, chance(seed, "oddities"));
    }

    private Chance chance(long seed, String what) {
        return new Chance(seed, team.index(), what);
    }

    void live(int index, LocalDate monday) {
        var conditions = team.story().in(index, change);
        var week = new Week(index, monday, team.zone(), conditions, noise.next());
        builds.live(week, pullRequests.live(week));
        incidents.live(week, deployments.live(week));
        if (team.plansInSprints()) {
            tickets.live(week);
        }
        measurements.live(week);
        oddities.live(week);
    }
}
