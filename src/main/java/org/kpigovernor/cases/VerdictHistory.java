package org.kpigovernor.cases;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;

/** What was said of the same KPI and team in other weeks. */
final class VerdictHistory {
    private final Judgements judgements;

    VerdictHistory(Judgements judgements) {
        this.judgements = judgements;
    }

    /** Whether the week before was healthy too; a week without a verdict or without data says nothing. */
    boolean healthyBefore(Verdict verdict) {
        var before = verdict.period().previous().start();
        return weeks(verdict, before, before).anyMatch(other -> other.kind() == VerdictKind.HEALTHY);
    }

    /** Whether a later week has been judged already. */
    boolean knowsNewerThan(Verdict verdict) {
        return weeks(verdict, verdict.period().next().start(), null).findAny().isPresent();
    }

    /** The first day of the verdict's week. */
    static LocalDate week(Verdict verdict) {
        return verdict.period().start();
    }

    /** The rule's sentence and the reasons for it. */
    static String why(Verdict verdict) {
        var reasons = String.join("; ", verdict.evidence().reasons());
        return reasons.isEmpty() ? verdict.sentence() : verdict.sentence() + ": " + reasons;
    }

    private Stream<Verdict> weeks(Verdict verdict, LocalDate from, @Nullable LocalDate to) {
        return judgements.verdicts(verdict.team(), verdict.kpi(), from, to).stream()
                .filter(other -> other.period().kind() == PeriodKind.WEEK);
    }
}
