package org.kpigovernor.judge.facts;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Threshold;

/** A fact that the thresholds are for: what they ask of it. */
public interface UnderThreshold {
    Threshold threshold();

    /** How many weeks beyond the watch line they ask for. */
    default int watchNeeded() {
        return threshold().watchWeeks();
    }

    /** How many weeks beyond the far line are enough to investigate. */
    default int fastNeeded() {
        return threshold().fastWeeks();
    }

    /** How many of them make an action. */
    default int actFarNeeded() {
        return threshold().actFarWeeks();
    }

    /** For how many weeks a trend must have been open to act. */
    default int actOpenNeeded() {
        return threshold().actOpenWeeks();
    }

    /** The least share that is worth acting on. */
    default double actLevel() {
        return threshold().actLevel();
    }

    /** The absolute limit, if there is one. */
    default @Nullable Double limit() {
        return threshold().limit();
    }

    /** How many weeks break it. */
    default int limitNeeded() {
        return threshold().limitWeeks();
    }
}
