package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.Tensions;
import org.kpigovernor.measure.Period;
import org.kpigovernor.signals.Assessment;

/** Writes down a tension that a rule felt, with both lines and which of the two counts for more. */
record Pull(Series better, Series worse) {
    static Tension of(Tensions.Felt felt, String book) {
        return new Pull(felt.better(), felt.worse()).tension(felt.card(), book);
    }

    private Tension tension(RuleCard card, String book) {
        var gain = change(better, better.lately().better());
        var loss = change(worse, worse.lately().worse());
        return new Tension(
                better.team(),
                better.kpi(),
                worse.kpi(),
                new Period(PeriodKind.WEEK, worse.latest().week()),
                later(gain.since(), loss.since()),
                card.id(),
                book,
                better.name() + " got better while " + worse.name() + ", which guards it, got worse",
                wins(),
                gain,
                loss,
                card.trial());
    }

    /** The weightier priority; nobody when both are alike. */
    private @Nullable String wins() {
        int order = better.use().binding().compareTo(worse.use().binding());
        return order == 0 ? null : order < 0 ? better.kpi() : worse.kpi();
    }

    /** As it stood when the trend was last open: after a change for the better has held, the baseline starts afresh. */
    private static Tension.Change change(Series series, @Nullable Assessment open) {
        var seen = Objects.requireNonNullElse(open, series.assessment());
        var baseline = seen.baseline();
        return new Tension.Change(seen.since(), baseline == null ? null : baseline.centre(), seen.level());
    }

    /** The week that is judged when one of them isn't dated. */
    private LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return worse.latest().week();
        }
        return one.isAfter(other) ? one : other;
    }
}
