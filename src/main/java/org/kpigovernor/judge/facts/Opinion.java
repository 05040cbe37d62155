package org.kpigovernor.judge.facts;

import java.util.Comparator;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.VerdictKind;

/**
 * What one rule says of one series.
 *
 * @param reason a sentence with fields of the series in braces
 */
public record Opinion(Series series, VerdictKind kind, RuleCard card, String reason) {
    /** The weightiest first. A rule on trial is heard where no live rule asks for a case; ties go by id, so that order never matters. */
    public static final Comparator<Opinion> BY_WEIGHT = Opinion::compareWeight;

    private static int compareWeight(Opinion one, Opinion other) {
        if (one.opensCase() != other.opensCase()) {
            return one.opensCase() ? -1 : 1;
        }
        if (one.kind != other.kind) {
            return other.kind.compareTo(one.kind);
        }
        if (one.card.trial() != other.card.trial()) {
            return one.card.trial() ? 1 : -1;
        }
        return one.card.id().compareTo(other.card.id());
    }

    private boolean opensCase() {
        return !card.trial() && kind.compareTo(VerdictKind.INVESTIGATE) >= 0;
    }
}
