package org.kpigovernor.app.demo.organisation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Consumer;

/**
 * An organisation that never was, with everything that its tools delivered in its last weeks. The same seed, size and end give the same
 * deliveries, byte for byte.
 */
public final class MadeUpOrganisation {
    /** A baseline needs so many weeks; no story may show before. */
    private static final int BASELINE_WEEKS = 16;

    /** So many weeks before the end the stories show, which leaves time to believe them. */
    private static final int WEEKS_TO_BELIEVE = 9;

    private final long seed;
    private final List<MadeUpTeam> teams;
    private final int weeks;
    private final LocalDate end;

    /**
     * Makes one up.
     *
     * @param end the history ends with the last week, from Monday to Monday, that is over at this moment
     */
    public MadeUpOrganisation(long seed, int teams, int weeks, Instant end) {
        this.seed = seed;
        this.teams = Roster.of(teams);
        this.weeks = weeks;
        this.end = end.atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public List<MadeUpTeam> teams() {
        return teams;
    }

    public int weeks() {
        return weeks;
    }

    /** The Monday with which its known history begins. */
    public LocalDate firstMonday() {
        return end.minusWeeks(weeks);
    }

    /** The Monday after its last week. */
    public LocalDate end() {
        return end;
    }

    /** The Monday of the week from which the stories show. */
    public LocalDate change() {
        return firstMonday().plusWeeks(changeWeek());
    }

    private int changeWeek() {
        return Math.max(BASELINE_WEEKS, weeks - WEEKS_TO_BELIEVE);
    }

    /** All teams' weeks one after the other, so that no more than one is in memory; other luck on the wire than {@link #deliveries}. */
    public void deliver(Consumer<MadeUpDelivery> receiver) {
        var wire = new Wire(new Chance(seed, -1, "wire"));
        var lives = teams.stream()
                .map(team -> new TeamLife(team, seed, changeWeek(), wire))
                .toList();
        for (int week = 0; week < weeks; week++) {
            var monday = firstMonday().plusWeeks(week);
            for (var life : lives) {
                life.live(week, monday);
            }
            wire.arrivalsBefore(monday.atStartOfDay(ZoneOffset.UTC).toInstant()).forEach(receiver);
        }
        wire.arrivalsBefore(Instant.MAX).forEach(receiver);
    }

    /** Everything delivered, in the order of arrival. */
    public List<MadeUpDelivery> deliveries() {
        var wire = new Wire(new Chance(seed, -1, "wire"));
        for (var team : teams) {
            var life = new TeamLife(team, seed, changeWeek(), wire);
            for (int week = 0; week < weeks; week++) {
                life.live(week, firstMonday().plusWeeks(week));
            }
        }
        return wire.arrivals();
    }
}
