package org.kpigovernor.judge.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Team;

/**
 * A fact: somebody has left whom a team still names. Its fields are the methods, without the brackets.
 *
 * @param person the mail address
 * @param last the last day
 */
public record Departure(Team of, String person, LocalDate last) implements InTeam {
    /** One of each person and team, of those who have left before that day. */
    public static List<Departure> of(Collection<TeamSet> sets, Map<String, LocalDate> departures, LocalDate today) {
        return departures.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(today))
                .flatMap(entry -> sets.stream().map(set -> new Departure(set.of(), entry.getKey(), entry.getValue())))
                .filter(departure ->
                        departure.kpiCount() > 0 || !departure.roles().isEmpty())
                .toList();
    }

    @Override
    public String team() {
        return of.id();
    }

    /** The last day, as {@code 2026-10-31}. */
    public String left() {
        return last.toString();
    }

    /** The KPIs that this person still owns. */
    public List<String> kpis() {
        return of.kpis().stream().filter(kpi -> is(of.ownerOf(kpi))).toList();
    }

    public int kpiCount() {
        return kpis().size();
    }

    /** What else the team names this person as: {@code manager}, {@code head}. */
    public List<String> roles() {
        return Stream.of(is(of.manager()) ? "manager" : "", is(of.head()) ? "head" : "")
                .filter(role -> !role.isEmpty())
                .toList();
    }

    private boolean is(@Nullable String mail) {
        return mail != null && mail.toLowerCase(Locale.ROOT).equals(person);
    }
}
