package org.kpigovernor.ingest.measurement;

import java.util.Arrays;
import org.kpigovernor.ingest.MeasurementBody;

/** Remembers which moments of a file have a value already, in sixteen bytes or so a row: hashes, since rows themselves would be too many. */
final class SaidBefore {
    private long[] keys = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    /** The line that gave another value for the same team, KPI and moment; 0 if none did. */
    int contradicted(MeasurementBody row, int line) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        long key = key(row);
        int value = 31 * Double.hashCode(row.value()) + Long.hashCode(row.n());
        int slot = slot(key);
        if (keys[slot] == key) {
            return values[slot] == value ? 0 : lines[slot];
        }
        put(slot, key, line, value);
        size++;
        return 0;
    }

    private void put(int slot, long key, int line, int value) {
        keys[slot] = key;
        lines[slot] = line;
        values[slot] = value;
    }

    /** Where the key is, or where it belongs. */
    private int slot(long key) {
        int slot = (int) (key >>> 32) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldLines = lines;
        var oldValues = values;
        keys = new long[2 * oldKeys.length];
        lines = Arrays.copyOf(new int[0], keys.length);
        values = Arrays.copyOf(new int[0], keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(slot(oldKeys[i]), oldKeys[i], oldLines[i], oldValues[i]);
            }
        }
    }

    /** Never 0, which marks a free slot. */
    private static long key(MeasurementBody row) {
        long hash = mixed(hash(row.team()), hash(row.kpi()));
        hash = mixed(mixed(hash, row.at().getEpochSecond()), row.at().getNano());
        return hash == 0 ? 1 : hash;
    }

    private static long hash(String text) {
        long hash = 1_125_899_906_842_597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014), which spreads every bit over all. */
    private static long mixed(long hash, long more) {
        long z = hash * 31 + more + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
