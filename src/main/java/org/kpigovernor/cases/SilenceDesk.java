package org.kpigovernor.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where people make silences and end them. */
public final class SilenceDesk {
    /** The longest one; who wants more must want it again. */
    public static final Duration LONGEST = Duration.ofDays(90);

    private final Silences silences;
    private final Clock clock;

    public SilenceDesk(Silences silences, Clock clock) {
        this.silences = silences;
        this.clock = clock;
    }

    /**
     * What somebody wants silenced.
     *
     * @param team null for all teams
     * @param kpi null for all KPIs
     */
    public record Wish(
            @Nullable String team,
            @Nullable String kpi,
            Instant until,
            String reason,
            String by,
            boolean evenNonNegotiable) {}

    public List<Silence> all() {
        return silences.all();
    }

    /** From now on; needs an end, a reason, and whom to remind. */
    public Silence silence(Wish wish) {
        var now = clock.instant();
        require(wish.until().isAfter(now), "a silence ends at a moment to come, not on " + wish.until());
        require(!wish.until().isAfter(now.plus(LONGEST)), "a silence lasts 90 days at most; it can be made again");
        require(!wish.reason().isBlank(), "a reason is missing");
        require(
                wish.by().strip().matches("[^@\\s<>]+@[^@\\s<>]+"),
                "`by` must be the mail address of who silences, who is reminded before the end");
        return silences.add(new Silence(
                "",
                wish.team(),
                wish.kpi(),
                now,
                wish.until(),
                wish.reason().strip(),
                wish.by().strip(),
                wish.evenNonNegotiable(),
                null));
    }

    /** Ends it now: what it held back is told in the next round. */
    public Silence end(String id) {
        var now = clock.instant();
        var found = silences.find(id)
                .orElseThrow(() -> new MoveRefused(MoveRefused.Reason.UNKNOWN_CASE, "there is no silence " + id));
        if (!found.isInForce(now)) {
            throw new MoveRefused(MoveRefused.Reason.NOT_NOW, id + " is over already");
        }
        silences.end(id, now);
        return silences.find(id).orElse(found);
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw new MoveRefused(MoveRefused.Reason.INVALID, otherwise);
        }
    }
}
