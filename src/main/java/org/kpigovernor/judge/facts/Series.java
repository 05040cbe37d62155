package org.kpigovernor.judge.facts;

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
 */
public record Series(KpiUse use, Point latest, Assessment assessment, Threshold threshold) {
    public String team() {
        Patience.check();
        return use.team();
    }

    /** The kind of team, such as {@code platform}. */
    public String kind() {
        return use.kind();
    }

    public String kpi() {
        Patience.check();
        return use.kpi();
    }

    public String name() {
        return use.name();
    }

    public String unit() {
        return use.unit();
    }

    public String priority() {
        return use.priority();
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

    /** Of the weeks looked at, those beyond the watch line on the worse side. */
    public int watchWeeks() {
        return assessment.runs().watch();
    }

    /** How many of them the thresholds ask for. */
    public int watchNeeded() {
        return threshold.watchWeeks();
    }

    /** Of the weeks looked at, those beyond the far line. */
    public int farWeeks() {
        return assessment.runs().far();
    }

    /** How many of them make an action. */
    public int actFarNeeded() {
        return threshold.actFarWeeks();
    }

    /** Of the last few weeks, those beyond the far line. */
    public int fastFarWeeks() {
        return assessment.runs().fastFar();
    }

    /** How many of them are enough to investigate. */
    public int fastNeeded() {
        return threshold.fastWeeks();
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

    /** For how many weeks it must have been open to act. */
    public int actOpenNeeded() {
        return threshold.actOpenWeeks();
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

    /** The least share that is worth acting on. */
    public double actLevel() {
        return threshold.actLevel();
    }

    /** The absolute limit, if there is one. */
    public @Nullable Double limit() {
        return threshold.limit();
    }

    /** How many of the weeks looked at are beyond it. */
    public int limitWeeks() {
        return assessment.limitWeeks();
    }

    /** Whether these are enough, and their pooled level is beyond it too. */
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

    /** Weeks with data since the series began. */
    public int dataWeeks() {
        return assessment.dataWeeks();
    }

    /** Weeks with data among the last twelve. */
    public int recentWeeks() {
        return assessment.recentWeeks();
    }
}
