package org.kpigovernor.app.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The moments at which the clock stops: eight o'clock of each working day in each zone, when reviews are due. */
final class Itinerary {
    /** When the demonstration's reviews go out, on the wall clock of each team's zone. */
    static final LocalTime REVIEW_TIME = LocalTime.of(8, 0);

    private Itinerary() {}

    /**
     * A moment.
     *
     * @param day its local day
     * @param round whether a round is due: once a day, and wherever a week has just ended
     */
    record Stop(Instant at, LocalDate day, boolean round) {}

    /** From the first Tuesday, as there is nothing to review on the Monday before, to the Monday after the last week. */
    static List<Stop> through(LocalDate firstMonday, LocalDate end, Set<ZoneId> zones) {
        var moments = new ArrayList<ZonedDateTime>();
        for (var day = firstMonday.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                for (var zone : zones) {
                    moments.add(day.atTime(REVIEW_TIME).atZone(zone));
                }
            }
        }
        moments.sort(Comparator.comparing(ZonedDateTime::toInstant));
        return stops(moments);
    }

    private static List<Stop> stops(List<ZonedDateTime> moments) {
        var begun = new HashSet<LocalDate>();
        var stops = new ArrayList<Stop>();
        for (var moment : moments) {
            var day = moment.toLocalDate();
            var round = begun.add(day) || day.getDayOfWeek() == DayOfWeek.MONDAY;
            stops.add(new Stop(moment.toInstant(), day, round));
        }
        return stops;
    }
}
