package org.kpigovernor.app;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** How fast each tenth of something went: by how far it was when, between which it is taken to go evenly. */
final class Tenths {
    private final LongSupplier cpu;
    private final NavigableMap<Long, long[]> reached = new TreeMap<>();

    Tenths(LongSupplier cpu) {
        this.cpu = cpu;
        reached(0);
    }

    /** Now so much of it is done. */
    void reached(long done) {
        if (done != Long.MAX_VALUE) {
            reached.put(done, new long[] {System.nanoTime(), cpu.getAsLong()});
        }
    }

    void tell(long count, String things) {
        for (int tenth = 1; tenth <= 10; tenth++) {
            System.out.printf(
                    "  tenth %2d: %,6.0f %s a second, %,6.0f a CPU second%n",
                    tenth,
                    count / 10.0 / (at(tenth, 0) - at(tenth - 1, 0)),
                    things,
                    count / 10.0 / (at(tenth, 1) - at(tenth - 1, 1)));
        }
    }

    /** In seconds, when so many tenths were done. */
    private double at(int tenths, int clock) {
        double done = reached.lastKey() / 10.0 * tenths;
        var before = reached.floorEntry((long) done);
        var after = reached.ceilingEntry((long) Math.ceil(done));
        long from = before.getValue()[clock];
        if (after == null || after.getKey().equals(before.getKey())) {
            return from / 1e9;
        }
        double share = (done - before.getKey()) / (after.getKey() - before.getKey());
        return (from + share * (after.getValue()[clock] - from)) / 1e9;
    }
}
