package org.kpigovernor.judge;

/** Weekly values with a small, regular unrest. */
final class Weeks {
    private static final double[] UNREST = {1, 1.08, 0.95, 1.02, 0.93, 1.05, 0.98, 1.1, 0.9};

    private Weeks() {}

    static Double[] calm(double level, int weeks) {
        return calmThen(level, weeks, level, 0);
    }

    static Double[] calmThen(double before, int weeks, double after, int more) {
        var values = new Double[weeks + more];
        for (int week = 0; week < values.length; week++) {
            values[week] = (week < weeks ? before : after) * UNREST[week % UNREST.length];
        }
        return values;
    }
}
