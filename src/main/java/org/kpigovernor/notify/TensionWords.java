package org.kpigovernor.notify;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.Numbers;

/** Says of two KPIs that pull against each other how each of them went, which one counts for more, and what to ask. It starts a conversation. */
public record TensionWords(Tension tension, Side better, Side worse) {
    /** One of the two, and what it means to the team. */
    public record Side(KpiDefinition kpi, Priority priority) {
        String name() {
            return kpi.name();
        }

        String inSentence() {
            return CaseWords.inSentence(kpi.name());
        }
    }

    /** {@code Deployment frequency against change failure rate}. */
    public String title() {
        return better.name() + " against " + worse.inSentence();
    }

    /** {@code 12.6 → 20.1 deployments since 28 Sep 2026}. */
    public String gain() {
        return change(tension.gain(), better.kpi().unit());
    }

    public String loss() {
        return change(tension.loss(), worse.kpi().unit());
    }

    private String change(Tension.@Nullable Change change, String unit) {
        var since = change == null || change.since() == null ? tension.since() : change.since();
        var values = change == null || change.from() == null || change.to() == null
                ? ""
                : Numbers.brief(change.from(), unit) + " → " + Numbers.value(change.to(), unit) + " ";
        return values + "since " + Days.day(since);
    }

    /** Which of the two counts for more by its priority for the team; empty when nobody noted it. */
    public String who() {
        var wins = tension.wins();
        if (wins != null) {
            var winner = wins.equals(tension.better()) ? better : worse;
            var other = winner == better ? worse : better;
            return "%s counts for more: it is %s, and %s is %s."
                    .formatted(
                            winner.name(),
                            KpiViews.priority(winner.priority()),
                            other.inSentence(),
                            KpiViews.priority(other.priority()));
        }
        return better.priority() == worse.priority()
                ? "Neither counts for more, both are %s: talk about it.".formatted(KpiViews.priority(better.priority()))
                : "";
    }

    /** What to ask depends on which of the two counts for more. */
    public String question() {
        if (tension.worse().equals(tension.wins())) {
            return "Which part of the gain would wait until %s is back where it was, and who decides that?"
                    .formatted(worse.inSentence());
        }
        if (tension.better().equals(tension.wins())) {
            return "Is what %s lost a price that was agreed on, and up to where?".formatted(worse.inSentence());
        }
        return "How much of the one is the other worth, and what would give both?";
    }
}
