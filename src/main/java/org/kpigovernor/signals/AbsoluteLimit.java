package org.kpigovernor.signals;

import java.util.List;

/** Whether an absolute limit is broken: by enough of the last weeks, and by their pooled level. */
record AbsoluteLimit(Policy.Lines lines, int worseSign, Yardstick yardstick) {
    record Result(int weeks, boolean broken) {
        static final Result NONE = new Result(0, false);
    }

    /** Only a full window can break it. */
    Result of(List<Point> window) {
        var limit = lines.limit();
        if (limit == null || window.size() < lines.window()) {
            return Result.NONE;
        }
        int beyond = 0;
        for (var week : window) {
            beyond += isBeyond(week.known(), limit) ? 1 : 0;
        }
        return new Result(beyond, beyond >= lines.limitWeeks() && isBeyond(yardstick.pooled(window), limit));
    }

    private boolean isBeyond(double value, double limit) {
        return yardstick.higherIsWorse(worseSign) ? value > limit : value < limit;
    }
}
