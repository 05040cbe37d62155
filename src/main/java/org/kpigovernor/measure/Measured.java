package org.kpigovernor.measure;

import org.jspecify.annotations.Nullable;

/**
 * A value and what it rests on.
 *
 * @param value null when there was nothing to measure
 * @param n the number of things that it was measured from
 */
record Measured(@Nullable Double value, long n) {
    static final Measured NOTHING = new Measured(null, 0);
    static final Measured ZERO = new Measured(0.0, 0);

    Measured dividedBy(double unit) {
        return value == null ? this : new Measured(value / unit, n);
    }
}
