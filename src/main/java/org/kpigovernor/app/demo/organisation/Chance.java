package org.kpigovernor.app.demo.organisation;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;

/** All the luck that one team has with one thing: a stream of numbers that depends on nothing but its seed. */
final class Chance {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private final SplittableRandom random;

    Chance(long seed, int team, String what) {
        random = new SplittableRandom(31 * (31 * seed + team) + what.hashCode());
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A commit's name: 40 hex digits. */
    String sha() {
        return hex(20);
    }

    /** A delivery's id in the form of a GUID. */
    String guid() {
        var hex = hex(16);
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }

    String hex(int bytes) {
        var digits = new byte[bytes];
        random.nextBytes(digits);
        return HexFormat.of().formatHex(digits);
    }

    /**
     * As many values as asked for around a median, lognormal, one from each equal part of the distribution: a small week has no freak
     * median, so that what a story does can be told from its noise at every seed.
     */
    double[] around(double median, double spread, int count) {
        var values = new double[count];
        for (int i = 0; i < count; i++) {
            var quantile = (i + between(0.25, 0.75)) / count;
            values[i] = median * Math.exp(spread * NORMAL.inverseCumulativeProbability(quantile));
        }
        shuffle(values);
        return values;
    }

    private void shuffle(double[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }
}
