package org.kpigovernor.signals.tests;

import java.util.function.DoubleUnaryOperator;

/** The values between two bounds, both included; either may be infinite. */
public record Interval(double low, double high) {
    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    /** The interval of the values that a rising function makes of these. */
    public Interval map(DoubleUnaryOperator rising) {
        return new Interval(rising.applyAsDouble(low), rising.applyAsDouble(high));
    }

    /** The same interval on a scale that runs the other way. */
    public Interval negated() {
        return new Interval(-high, -low);
    }
}
