package org.kpigovernor.judge.engine;

import java.util.BitSet;

/**
 * What a fact is to a rule that looks at several.
 *
 * @param marks of the facts that the rule's ways need, those that this one is
 * @param ways in which the rule can come true
 */
record Joint(int[] marks, Way[] ways) {
    /**
     * One way in which a rule can come true; an {@code or} makes two of it.
     *
     * @param needs a mark for each of the facts without which it can't; for what must not be there, there is none
     */
    record Way(int[] needs) {
        static final Way ALWAYS = new Way(new int[0]);

        private boolean isOpen(BitSet here, BitSet anywhere) {
            for (int need : needs) {
                if (!here.get(need) && !anywhere.get(need)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether all facts that one of the ways needs are there. */
    boolean isOpen(BitSet here, BitSet anywhere) {
        for (var way : ways) {
            if (way.isOpen(here, anywhere)) {
                return true;
            }
        }
        return false;
    }
}
