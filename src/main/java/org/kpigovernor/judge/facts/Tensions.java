package org.kpigovernor.judge.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kpigovernor.judge.RuleCard;

/** The words by which a rule says that two KPIs of a team pull against each other. */
public final class Tensions {
    private final List<Felt> felt = new ArrayList<>();
    private final Speaker speaker;

    /** Which got better, and which worse. */
    public record Felt(RuleCard card, Series better, Series worse) {}

    public Tensions(Speaker speaker) {
        this.speaker = speaker;
    }

    /** One got better while the other, which guards it, got worse. */
    public void add(Series better, Series worse) {
        felt.add(new Felt(speaker.card(), better, worse));
    }

    public List<Felt> felt() {
        return Collections.unmodifiableList(felt);
    }
}
