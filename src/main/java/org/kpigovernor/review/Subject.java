package org.kpigovernor.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.RuleOwner;

/** What a review is about: a team, several teams, or the rules of one owner. */
sealed interface Subject {
    /** What slots name it by. */
    String id();

    /** The zone of its schedules that name none. */
    ZoneId zone();

    /** The local first day of what is looked back on. */
    LocalDate start(ReviewKind kind, Instant due, ZoneId zone);

    boolean isDue(ReviewKind kind, Instant time);

    /** Whom it can't be sent to, in words: the recipient is only a role. */
    String missing(String role);

    WorkingDays workingDays();

    /** A team's reviews look at the team's own days, whatever the zone of the schedule. */
    record OfTeam(Team team) implements Subject {
        @Override
        public String id() {
            return team.id();
        }

        @Override
        public ZoneId zone() {
            return team.zone();
        }

        @Override
        public LocalDate start(ReviewKind kind, Instant due, ZoneId zone) {
            return ReviewedPeriod.start(kind, team, due);
        }

        @Override
        public boolean isDue(ReviewKind kind, Instant time) {
            return ReviewedPeriod.isDue(kind, team, time);
        }

        @Override
        public WorkingDays workingDays() {
            return WorkingDays.of(team);
        }

        @Override
        public String missing(String role) {
            return "team " + team.id() + " names no " + role;
        }
    }

    /** An owner of rules works somewhere, but {@code owners.csv} doesn't say where. */
    record OfRules(RuleOwner owner) implements Subject {
        @Override
        public String id() {
            return owner.id();
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public LocalDate start(ReviewKind kind, Instant due, ZoneId zone) {
            return ReviewedPeriod.monthBefore(due, zone);
        }

        @Override
        public boolean isDue(ReviewKind kind, Instant time) {
            return true;
        }

        @Override
        public WorkingDays workingDays() {
            return new WorkingDays(WorkingDays.OFFICE, List.of());
        }

        @Override
        public String missing(String role) {
            return "owners.csv names no " + role;
        }
    }

    /** Several teams of one head, whose days are those of the first of them. */
    record OfTeams(List<Team> teams) implements Subject {
        @Override
        public String id() {
            return "roll-up";
        }

        @Override
        public ZoneId zone() {
            return first().zone();
        }

        @Override
        public LocalDate start(ReviewKind kind, Instant due, ZoneId zone) {
            return ReviewedPeriod.start(kind, first(), due);
        }

        @Override
        public boolean isDue(ReviewKind kind, Instant time) {
            return true;
        }

        @Override
        public WorkingDays workingDays() {
            return WorkingDays.of(first());
        }

        @Override
        public String missing(String role) {
            return "no " + role + " is named by "
                    + String.join(", ", teams.stream().map(Team::id).toList());
        }

        private Team first() {
            return teams.get(0);
        }
    }
}
