package org.kpigovernor.app.demo.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A sprint a week: planned on Monday morning, most of it done by Friday, the rest carried over; and bugs as they come. */
final class Tickets {
    private static final int PLANNED = 7;

    private final JiraBodies bodies;
    private final JiraWire wire;
    private final Chance chance;
    private final Quota late;
    private final Quota bugs;
    private List<Ticket> carried = List.of();
    private long lastNumber;

    Tickets(MadeUpTeam team, Wire wire, Chance chance) {
        this.bodies = new JiraBodies(team);
        this.wire = new JiraWire(team, wire, chance);
        this.chance = chance;
        this.late = new Quota(chance);
        this.bugs = new Quota(chance);
    }

    void live(Week week) {
        var number = week.index() + 1;
        var sprint = new JiraBodies.Sprint(number, week.monday(), week.zone(), "active");
        var planned = plan(week, number);
        wire.sprint("sprint_started", sprint, sprint.start(), bodies);
        carried = work(week, planned, sprint);
        var closed = new JiraBodies.Sprint(number, week.monday(), week.zone(), "closed");
        wire.sprint("sprint_closed", closed, closed.end(), bodies);
        carryOver(closed.end().plusSeconds(60), number + 1);
        bugs(week);
    }

    private List<Ticket> plan(Week week, int sprint) {
        var planned = new ArrayList<>(carried);
        for (int i = 0; i < PLANNED; i++) {
            var created = week.at(0, 9, 2 + 6 * i);
            var labels = i == 0 ? List.of("tech-debt") : List.<String>of();
            var ticket = new Ticket(++lastNumber, "Story", labels, created, List.of(sprint));
            wire.issue(bodies.issue("issue_created", ticket, JiraBodies.Status.TO_DO, created), ticket, created);
            planned.add(ticket);
        }
        return planned;
    }

    /** Does what gets done before the sprint ends and returns the rest. */
    private List<Ticket> work(Week week, List<Ticket> planned, JiraBodies.Sprint sprint) {
        var undone = new ArrayList<Ticket>();
        for (var ticket : planned) {
            if (late.take(0.14)) {
                undone.add(ticket);
            } else {
                done(
                        ticket,
                        latest(week.at(chance.between(0.15, 0.97)), sprint.end().minusSeconds(900)));
            }
        }
        return undone;
    }

    private static Instant latest(Instant planned, Instant limit) {
        return planned.isBefore(limit) ? planned : limit;
    }

    private void done(Ticket ticket, Instant at) {
        var body = bodies.issue("issue_updated", ticket, JiraBodies.Status.DONE, at);
        wire.issue(JiraBodies.changed(body, "status", "To Do", "Done"), ticket, at);
    }

    private void carryOver(Instant at, int next) {
        carried = carried.stream().map(ticket -> carry(ticket, at, next)).toList();
    }

    private Ticket carry(Ticket ticket, Instant at, int next) {
        var moved = ticket.movedTo(next);
        var body = bodies.issue("issue_updated", moved, JiraBodies.Status.TO_DO, at);
        var from = bodies.sprintIds(ticket.sprints());
        wire.issue(JiraBodies.changed(body, "Sprint", from, bodies.sprintIds(moved.sprints())), moved, at);
        return moved;
    }

    /** Bugs belong to no sprint; every other one was found by a customer. */
    private void bugs(Week week) {
        var count = bugs.count(2);
        for (int i = 0; i < count; i++) {
            var created = week.at(chance.between(0, 0.8));
            var labels = i % 2 == 0 ? List.of("customer") : List.<String>of();
            var bug = new Ticket(++lastNumber, "Bug", labels, created, List.of());
            wire.issue(bodies.issue("issue_created", bug, JiraBodies.Status.TO_DO, created), bug, created);
            done(bug, created.plus(Spans.hours(chance.between(2, 7))));
        }
    }
}
