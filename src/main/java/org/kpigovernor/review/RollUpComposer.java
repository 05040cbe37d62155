package org.kpigovernor.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kpigovernor.catalogue.Team;

/** Writes what needs the head of several teams. */
public interface RollUpComposer {
    /**
     * Composes the roll-up from what the rooms hold; reads only.
     *
     * @param teams at least one, in the order in which they are told
     * @param start the local first day of what is reviewed
     * @param asOf the moment that it is written for
     * @param late how long after its time it goes out; zero when it is in time
     */
    ReviewComposer.Composed compose(
            ReviewKind kind, List<Team> teams, String recipient, LocalDate start, Instant asOf, Duration late);
}
