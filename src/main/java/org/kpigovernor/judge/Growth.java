package org.kpigovernor.judge;

import java.util.List;

/** Tells a number that can only go up, such as all users ever registered, from one that moves both ways. */
final class Growth {
    private static final int LEAST_WEEKS = 12;
    private static final int LOOKED_AT = 26;

    /** The share of steps that must go up; of eleven tossed coins ten or more are heads once in 170 times. */
    private static final double NEARLY_ALL = 0.9;

    private Growth() {}

    /** Whether nearly every one of the last weeks is higher than the one before; at least twelve with data are needed. */
    static boolean only(List<Double> weeks) {
        if (weeks.size() < LEAST_WEEKS) {
            return false;
        }
        var last = weeks.subList(Math.max(0, weeks.size() - LOOKED_AT), weeks.size());
        int ups = 0;
        for (int week = 1; week < last.size(); week++) {
            ups += last.get(week) > last.get(week - 1) ? 1 : 0;
        }
        return ups >= NEARLY_ALL * (last.size() - 1);
    }
}
