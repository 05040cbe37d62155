package org.kpigovernor.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kpigovernor.judge.RuleOwner;

/** Writes the digests of rules, one for each person who owns some. */
public interface DigestComposer {
    /** Who owns at least one rule of the active book. */
    List<RuleOwner> owners();

    /**
     * Composes the digest of that person's rules from what the rooms hold; reads only.
     *
     * @param zone whose days and months are meant
     * @param start the first day of the month that it looks back on
     * @param asOf the moment that it is written for
     * @param late how long after its time it goes out; zero when it is in time
     */
    ReviewComposer.Composed compose(RuleOwner owner, ZoneId zone, LocalDate start, Instant asOf, Duration late);
}
