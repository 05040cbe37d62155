package org.kpigovernor.signals.tests;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** Groups of equal values. */
final class Ties {
    private Ties() {}

    static boolean any(double[] values) {
        return sum(values, size -> size - 1) > 0;
    }

    /** The sum of a function of each group's size. */
    static long sum(double[] values, LongUnaryOperator ofSize) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        long sum = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                sum += ofSize.applyAsLong(i - start);
                start = i;
            }
        }
        return sum;
    }
}
