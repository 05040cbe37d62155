package org.kpigovernor.notify;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.EscalationSettings.Step;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.cases.Standing;

/** Who would be told what of a case, when and over which step, as it looks from one instant if nobody does anything. */
public final class Preview {
    private final CaseStory story;
    private final Plan plan;
    private final List<Step> steps;
    private final Instant asOf;

    Preview(CaseStory story, Plan plan, List<Step> steps, Instant asOf) {
        this.story = story;
        this.plan = plan;
        this.steps = steps;
        this.asOf = asOf;
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
        private List<Object> mail() {
            return List.of(Optional.ofNullable(at), recipient, recipient.isEmpty() ? step : news);
        }
    }

    public Instant asOf() {
        return asOf;
    }

    /** Where the case stood then. */
    public Case.State state() {
        return Standing.at(story.moves(), asOf);
    }

    /** In the order of time; what has no time comes last. */
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        plan.passed().forEach(passed -> lines.add(line(passed)));
        plan.news().forEach(news -> lines.add(line(news)));
        lines.sort(Comparator.comparing(Line::at, Comparator.nullsLast(Comparator.naturalOrder())));
        var mails = new HashSet<List<Object>>();
        return lines.stream().filter(line -> mails.add(line.mail())).toList();
    }

    private Line line(DueNews news) {
        return new Line(
                news.timing().at(),
                news.to().zone(story.team()),
                news.recipient(),
                news.kind().name().toLowerCase(Locale.ROOT),
                step(news.step()),
                story.told().contains(news.key()),
                news.insteadOf() == null ? "" : news.insteadOf().words(),
                story.told().contains(news.key())
                        ? List.of()
                        : news.timing().holds().stream().map(Hold::why).distinct().toList());
    }

    private Line line(Plan.Passed passed) {
        var away = passed.away().stream().map(StandIn::words).collect(Collectors.joining("; "));
        var zone = passed.away().get(0).absent().zone(story.team());
        return new Line(
                passed.at(), zone, "", "nobody is there, so the next step is told at once", step(passed.step()), false,
                away, List.of());
    }

    private String step(int step) {
        if (step == 0) {
            return "at once";
        }
        var rung = steps.get(step - 1);
        return "step " + step + ": " + rung.to() + " after " + words(rung.after().toMinutes());
    }

    private static String words(long minutes) {
        return minutes % 60 == 0 ? minutes / 60 + "h" : minutes / 60 + "h" + minutes % 60 + "m";
    }
}
