package org.kpigovernor.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.Notice;

/** Writes one review of one team for one recipient. */
public interface ReviewComposer {
    /**
     * Composes the review from what the rooms hold; reads only.
     *
     * @param start the local first day of what is reviewed
     * @param asOf the moment that it is written for
     * @param late how long after its time it goes out; zero when it is in time
     */
    Composed compose(ReviewKind kind, Team team, String recipient, LocalDate start, Instant asOf, Duration late);

    /** The review as it would be sent, and whether it has nothing to say, and why that is so. */
    record Composed(Notice notice, boolean quiet, String why) {
        Composed with(Notice other) {
            return new Composed(other, quiet, why);
        }
    }
}
