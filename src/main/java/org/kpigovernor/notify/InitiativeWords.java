package org.kpigovernor.notify;

import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.judge.Attempt;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.signals.BeforeAfter;
import org.kpigovernor.signals.Effect;
import org.kpigovernor.signals.tests.Interval;

/** Says what came of an initiative in words that need no statistics. */
public final class InitiativeWords {
    private final Attempt attempt;
    private final BeforeAfter evidence;
    private final Direction better;

    private InitiativeWords(Attempt attempt) {
        this.attempt = attempt;
        this.evidence = attempt.evidence();
        this.better = attempt.kpi().better();
    }

    /** {@code Contract tests (since 3 Aug 2026)}. */
    public static String title(Attempt attempt) {
        var initiative = attempt.initiative();
        return "%s (since %s)".formatted(OneLine.of(initiative.what()), Days.day(initiative.introduced()));
    }

    /** {@code improved, change failure rate fell by 38 % (95 % interval 12 to 55 %), expected 20 %; 8 weeks before against …}. */
    public static String text(Attempt attempt) {
        return new InitiativeWords(attempt).text();
    }

    /** {@code improved}, {@code no credible change}, {@code worse}, {@code too early to tell} or {@code too few weeks to tell}. */
    public static String outcome(BeforeAfter.Outcome outcome) {
        return switch (outcome) {
            case TOO_EARLY -> "too early to tell";
            case TOO_FEW_WEEKS -> "too few weeks to tell";
            case IMPROVED -> "improved";
            case NO_CREDIBLE_CHANGE -> "no credible change";
            case WORSE -> "worse";
        };
    }

    private String text() {
        var effect = evidence.effect();
        return outcome(evidence.outcome())
                + (effect == null ? missing() : ", " + moved(effect) + expected(effect) + "; " + weeks(effect));
    }

    private String missing() {
        var initiative = attempt.initiative();
        if (evidence.outcome() == BeforeAfter.Outcome.TOO_EARLY) {
            return " about %s: %d of the %d weeks after %s are over"
                    .formatted(
                            name(),
                            evidence.overWeeks(),
                            initiative.weeks(),
                            initiative.rolloutWeeks() == 0 ? "it" : "the roll-out");
        }
        return " about %s: %d of the %d weeks before it and %d of the %d after it have data, and %d and %d are needed"
                .formatted(
                        name(),
                        evidence.weeksBefore(),
                        initiative.baselineWeeks(),
                        evidence.weeksAfter(),
                        initiative.weeks(),
                        evidence.needed().before(),
                        evidence.needed().after());
    }

    private String name() {
        return CaseWords.inSentence(attempt.kpi().name());
    }

    private String moved(Effect effect) {
        return "%s %s by %s (95 %% interval %s)"
                .formatted(
                        name(),
                        effect.change() < 0 ? "fell" : "rose",
                        Numbers.share(effect.change()),
                        interval(effect.interval(), effect.change() < 0));
    }

    /** In the direction of the change where all of it lies there, else with both directions named. */
    private static String interval(Interval changes, boolean fell) {
        if (changes.holds(0)) {
            return Numbers.share(changes.low()) + " down to " + Numbers.share(changes.high()) + " up";
        }
        double near = fell ? changes.high() : changes.low();
        double far = fell ? changes.low() : changes.high();
        return number(near) + " to " + Numbers.share(far);
    }

    private static String number(double share) {
        return Numbers.share(share).replace(" %", "");
    }

    private String expected(Effect effect) {
        var by = attempt.initiative().by();
        if (by == null) {
            return "";
        }
        boolean inside = effect.interval().holds(BeforeAfter.expected(by, better));
        return ", expected %s, %s the interval".formatted(Numbers.share(by), inside ? "inside" : "outside");
    }

    private String weeks(Effect effect) {
        return "%s before against %d after%s; weeks like these show a change of %s"
                .formatted(
                        Days.counted(evidence.weeksBefore(), "week"),
                        evidence.weeksAfter(),
                        rollout(attempt.initiative().rolloutWeeks()),
                        Numbers.share(effect.smallest()));
    }

    private static String rollout(int weeks) {
        return weeks == 0 ? "" : ", " + Days.counted(weeks, "week") + " of roll-out left out";
    }
}
