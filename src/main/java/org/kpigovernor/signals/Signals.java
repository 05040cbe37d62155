package org.kpigovernor.signals;

import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Scale;

/** Tells for each week of a series whether chance explains it badly. Pure: the same series gives the same answer. */
public final class Signals {
    private Signals() {}

    /**
     * Assesses every week of a series from its beginning; what is said of a week never depends on later ones.
     *
     * @param weeks consecutive weeks, the first the earliest; weeks without data are there with a null value
     * @return one assessment a week
     */
    public static List<Assessment> assess(List<Point> weeks, Scale scale, Direction better, Policy policy) {
        var assessor = new Assessor(weeks, yardstick(scale, better, policy), worseSign(scale, better), policy);
        var assessments = new ArrayList<Assessment>(weeks.size());
        for (int week = 0; week < weeks.size(); week++) {
            assessments.add(assessor.next());
        }
        return assessments;
    }

    static Yardstick yardstick(Scale scale, Direction better, Policy policy) {
        var least = policy.lines().minSamples();
        return switch (scale) {
            case DURATION -> new LogYardstick(least, policy.betweenItems());
            case RATE -> new ProportionYardstick(least, better == Direction.HIGHER);
            case COUNT -> new CountYardstick();
            case LEVEL -> new LevelYardstick(least);
        };
    }

    /** 1 when a higher scaled value is worse; a rate is scaled to the share of bad things, so there it always is. */
    private static int worseSign(Scale scale, Direction better) {
        return scale == Scale.RATE || better == Direction.LOWER ? 1 : -1;
    }
}
