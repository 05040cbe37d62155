package org.kpigovernor.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one thing adds to one KPI of one team.
 *
 * @param thing the thing's key
 * @param part empty for the KPI itself, else the name of a part, or {@link #PUSHED}
 * @param moment when the thing finished, which decides the periods that it belongs to
 * @param amount a span in seconds, a number of lines, 1 for a thing that is counted, or the part of a ratio
 * @param weight the whole of a ratio, or the number of things that the amount was measured from
 * @param actor who, as a keyed hash, where a KPI counts distinct people; null elsewhere
 */
public record Contribution(
        String thing,
        String kpi,
        String part,
        String team,
        Instant moment,
        double amount,
        double weight,
        @Nullable String actor) {
    /** The part under which a value stands that was measured elsewhere. */
    static final String PUSHED = "pushed";

    private static final String NEGATIVE = "negative-";

    /** The part that counts spans that would be negative, and are no value therefore: of the KPI, or of a part of it. */
    static String negative(String part) {
        return NEGATIVE + (part.isEmpty() ? "spans" : part);
    }

    /** The same of a person, where a KPI counts distinct people. */
    Contribution by(@Nullable String person) {
        return new Contribution(thing, kpi, part, team, moment, amount, weight, person);
    }

    /** Whether that part counts spans that would be negative. */
    static boolean isNegative(String part) {
        return part.startsWith(NEGATIVE);
    }
}
