package org.kpigovernor.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.RuleOwner;
import org.kpigovernor.review.ReviewSettings.Schedule;

/** Spreads schedules over their teams and recipients. */
final class Appointments {
    private Appointments() {}

    /** @param owners who own rules, and get the digests */
    static List<Appointment> of(Organisation organisation, List<RuleOwner> owners, ReviewSettings settings) {
        return settings.schedules().stream()
                .flatMap(schedule ->
                        schedule.kind() == ReviewKind.RULES ? of(schedule, owners) : of(schedule, organisation))
                .toList();
    }

    private static Stream<Appointment> of(Schedule schedule, List<RuleOwner> owners) {
        return owners.stream().map(owner -> new Appointment(schedule, new Subject.OfRules(owner), owner.mail(), true));
    }

    private static Stream<Appointment> of(Schedule schedule, Organisation organisation) {
        var teams = organisation.teams().stream().filter(schedule::covers).toList();
        return schedule.kind().isRollUp()
                ? schedule.to().stream().flatMap(to -> ofHeads(schedule, teams, to))
                : teams.stream().flatMap(team -> of(schedule, team));
    }

    /** One for each whom the teams name, about those that name them; a mail address hears of all. */
    private static Stream<Appointment> ofHeads(Schedule schedule, List<Team> teams, String to) {
        var byRecipient = new LinkedHashMap<String, List<Team>>();
        teams.forEach(team -> byRecipient
                .computeIfAbsent(Objects.requireNonNullElse(address(team, to), to), key -> new ArrayList<>())
                .add(team));
        return byRecipient.entrySet().stream()
                .map(entry -> new Appointment(
                        schedule,
                        new Subject.OfTeams(List.copyOf(entry.getValue())),
                        entry.getKey(),
                        entry.getKey().contains("@")));
    }

    private static Stream<Appointment> of(Schedule schedule, Team team) {
        return schedule.to().stream().map(to -> of(schedule, team, to)).distinct();
    }

    private static Appointment of(Schedule schedule, Team team, String to) {
        var address = address(team, to);
        return new Appointment(schedule, new Subject.OfTeam(team), address == null ? to : address, address != null);
    }

    private static @Nullable String address(Team team, String to) {
        return switch (to) {
            case "owner" -> team.owner();
            case "manager" -> team.manager();
            case "head" -> team.head();
            default -> to;
        };
    }
}
