package org.kpigovernor.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.EscalationSettings.Step;

/** Who would be told what of a case, when and over which step, as it looks from one instant if nobody does anything. */
public final class Preview {
    private final Instant asOf;
    private final List<Line> lines;

    public Preview(Instant asOf, List<Line> lines) {
        this.asOf = asOf;
        this.lines = lines;
    }

    static Preview of(CaseStory story, Plan plan, List<Step> steps, Instant asOf) {
        return new Preview(asOf, new PreviewLines(story, steps).of(plan));
    }

    /** Nobody is told anything. */
    public static Preview nothing(Instant asOf) {
        return new Preview(asOf, List.of());
    }

    /**
     * One telling.
     *
     * @param at when; null when nobody knows, because what holds it back has no end yet
     * @param zone the person's own
     * @param recipient the mail address; empty when nobody is there to be told
     * @param news such as {@code opened} or {@code unanswered}
     * @param step such as {@code at once} or {@code step 2: manager after 16h}
     * @param told whether it was told already
     * @param insteadOf such as {@code Ada, who is away until 12 Nov 2026}; empty when nobody is away
     * @param heldBack what holds it back, in words
     */
    public record Line(
            @Nullable Instant at,
            ZoneId zone,
            String recipient,
            String news,
            String step,
            boolean told,
            String insteadOf,
            List<String> heldBack) {
        /** What comes to the same person at the same time is one mail. */
        List<Object> mail() {
            return List.of(Optional.ofNullable(at), recipient, recipient.isEmpty() ? step : news);
        }
    }

    public Instant asOf() {
        return asOf;
    }

    /** In the order of time; what has no time comes last. */
    public List<Line> lines() {
        return lines;
    }
}
