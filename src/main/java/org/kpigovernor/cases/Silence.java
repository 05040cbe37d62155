package org.kpigovernor.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Priority;

/**
 * Somebody's wish not to have cases told for a while; what it holds back is told at its end, if it still stands.
 *
 * @param id such as {@code S-3}
 * @param team null for all teams
 * @param kpi null for all KPIs
 * @param until its end, as it was planned
 * @param by the mail address of who made it
 * @param evenNonNegotiable whether it holds back a breach of what isn't negotiable too
 * @param ended when somebody ended it before that, null if nobody did
 */
public record Silence(
        String id,
        @Nullable String team,
        @Nullable String kpi,
        Instant from,
        Instant until,
        String reason,
        String by,
        boolean evenNonNegotiable,
        @Nullable Instant ended) {
    /** Its true end. */
    public Instant end() {
        return ended != null && ended.isBefore(until) ? ended : until;
    }

    public boolean isInForce(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(end());
    }

    public boolean covers(Case subject, Instant moment) {
        return isInForce(moment)
                && (team == null || team.equals(subject.team()))
                && (kpi == null || kpi.equals(subject.kpi()))
                && (evenNonNegotiable || !isBreach(subject));
    }

    /** An action on what isn't negotiable is told whatever is silenced, unless it was silenced in so many words. */
    static boolean isBreach(Case subject) {
        return subject.priority() == Priority.NON_NEGOTIABLE && subject.kind() == Case.Kind.ACTION;
    }

    public Hold hold() {
        return new Hold(Hold.Kind.SILENCE, id, by + " silenced it (" + id + "): " + reason, end());
    }
}
