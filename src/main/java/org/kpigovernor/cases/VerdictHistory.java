package org.kpigovernor.cases;

import java.time.LocalDate;
import java.util.Optional;
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

    /** Whether so many weeks in a row were healthy, this one the last; a week without a verdict or without data isn't. */
    boolean healthyFor(int weeks, Verdict verdict) {
        var first = week(verdict).minusWeeks(weeks - 1L);
        return weeks(verdict, first, week(verdict))
                        .filter(other -> other.kind() == VerdictKind.HEALTHY)
                        .count()
                == weeks;
    }

    /** The verdict of the week that opened the case, as it is kept now. */
    Optional<Verdict> opening(Case subject) {
        return judgements.verdicts(subject.team(), subject.kpi(), subject.firstWeek(), subject.firstWeek()).stream()
                .filter(other -> other.period().kind() == PeriodKind.WEEK)
                .findFirst();
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
