package org.kpigovernor.judge.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.signals.Assessment;
import org.kpigovernor.signals.Point;
import org.kpigovernor.signals.State;

/**
 * A fact: a KPI's weeks for one team, with what they add up to and what the thresholds ask. Its fields are the methods, without the
 * brackets.
 *
 * @param latest the week that is judged
 * @param lately what the weeks before it add
 * @param counterState how the KPI that guards it stands: {@code better}, {@code worse}, {@code steady}, {@code unknown}, or {@code none}
 *     when the team isn't governed by one
 */
public record Series(
        KpiUse use, Point latest, Assessment assessment, Threshold threshold, Lately lately, String counterState)
        implements OfKpi, UnderThreshold {
    /** The same series beside the one that guards it. */
    public Series guardedBy(Series counter) {
        return new Series(use, latest, assessment, threshold, lately, counter.direction());
    }

    /** How it stands: {@code better}, {@code worse}, {@code steady}, or {@code unknown}. */
    public String direction() {
        if (!judged()) {
            return "unknown";
        }
        return trend() ? "worse" : better() ? "better" : "steady";
    }

    /** The KPI that guards it, empty if none. */
    public String counter() {
        return use.counter();
    }

    /** Whether the baseline isn't there yet. */
    public boolean learning() {
        return assessment.state() == State.LEARNING;
    }

    /** Whether too few of the last weeks have data. */
    public boolean unknown() {
        return assessment.state() == State.UNKNOWN;
    }

    /** Whether it can be judged. */
    public boolean judged() {
        return assessment.state() == State.JUDGED;
    }

    /** Whether a trend for the worse is open. */
    public boolean trend() {
        return assessment.runs().trend();
    }

    /** Whether a trend for the better is open. */
    public boolean better() {
        return assessment.runs().better();
    }

    /** Whether a trend for the worse was open in any of the last weeks; two that were so in the same weeks belong together. */
    public boolean worseLately() {
        return lately.worse() != null;
    }

    /** Whether a trend for the better was open in any of the last weeks. */
    public boolean betterLately() {
        return lately.better() != null;
    }

    /** The first week of the trend that is open, for the worse or for the better. */
    public @Nullable LocalDate since() {
        return assessment.since();
    }

    /** For how many weeks a trend for the better has been open. */
    public int betterWeeks() {
        return assessment.runs().betterWeeks();
    }

    /** Of the weeks looked at, those beyond the watch line on the worse side. */
    public int watchWeeks() {
        return assessment.runs().watch();
    }

    /** Of the weeks looked at, those beyond the far line. */
    public int farWeeks() {
        return assessment.runs().far();
    }

    /** Of the last few weeks, those beyond the far line. */
    public int fastFarWeeks() {
        return assessment.runs().fastFar();
    }

    /** How many the last few are. */
    public int fastWindow() {
        return Math.min(threshold.fastWindow(), windowWeeks());
    }

    /** How many weeks with data are looked at. */
    public int windowWeeks() {
        return assessment.runs().looked();
    }

    /** For how many weeks the trend has been open. */
    public int openWeeks() {
        return assessment.runs().openWeeks();
    }

    /** By which share the level of the weeks looked at is worse than the baseline: 0.25 is 25 % worse. */
    public double worse() {
        Patience.check();
        return assessment.worse();
    }

    /** The same in per cent. */
    public double worsePercent() {
        return Math.round(100 * worse());
    }

    /** By how many per cent the level is better than the baseline. */
    public double betterPercent() {
        return -worsePercent();
    }

    /** The pooled level of the weeks looked at, in the KPI's unit; nothing while learning. */
    public @Nullable Double level() {
        return assessment.level();
    }

    /** The baseline's centre line. */
    public @Nullable Double centre() {
        var baseline = assessment.baseline();
        return baseline == null ? null : baseline.centre();
    }

    /** The lower natural limit for a week of this {@code n}. */
    public @Nullable Double lower() {
        var baseline = assessment.baseline();
        return baseline == null ? null : baseline.lower();
    }

    /** The upper natural limit. */
    public @Nullable Double upper() {
        var baseline = assessment.baseline();
        return baseline == null ? null : baseline.upper();
    }

    /** How many of the weeks looked at are beyond the absolute limit. */
    public int limitWeeks() {
        return assessment.limitWeeks();
    }

    /** Whether these are as many as the thresholds ask for, and their pooled level is beyond it too. */
    public boolean limitBroken() {
        return assessment.limitBroken();
    }

    /** The value of the week that is judged, if it has one. */
    public @Nullable Double value() {
        return latest.value();
    }

    /** How many things that value was measured from. */
    public long n() {
        return latest.n();
    }

    /** How many things a week was measured from lately, on average. */
    public double things() {
        return lately.things();
    }

    /** How many it was in the half year before, 0 if nothing was measured then. */
    public double thingsBefore() {
        return lately.thingsBefore();
    }

    /** By how many per cent that grew. */
    public double thingsGrowth() {
        return thingsBefore() == 0 ? 0 : Math.round(100 * (things() / thingsBefore() - 1));
    }

    /** Weeks with data since the series began. */
    public int dataWeeks() {
        return assessment.dataWeeks();
    }

    /** Weeks with data among the last twelve. */
    public int recentWeeks() {
        return assessment.recentWeeks();
    }
}
