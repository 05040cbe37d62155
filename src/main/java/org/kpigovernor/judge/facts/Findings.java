package org.kpigovernor.judge.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.RuleCard;

/** The words by which a rule says that something is wrong with what is governed, and what to do instead. */
public final class Findings {
    private final List<Found> found = new ArrayList<>();
    private final Speaker speaker;

    /** What a rule found; its card's name is the sentence. */
    public record Found(
            RuleCard card, String team, @Nullable String kpi, String hint, String place) {}

    public Findings(Speaker speaker) {
        this.speaker = speaker;
    }

    /** About one KPI of a team. */
    public void add(KpiUse use, String hint) {
        found.add(new Found(
                speaker.card(),
                use.team(),
                use.kpi(),
                Sentence.fill(hint, use),
                use.definition().place()));
    }

    /** About all that a team is governed by. */
    public void add(TeamSet set, String hint) {
        found.add(new Found(speaker.card(), set.team(), null, Sentence.fill(hint, set), "config/teams.yaml"));
    }

    public List<Found> found() {
        return List.copyOf(found);
    }
}
