package org.kpigovernor.app.demo.organisation;

/**
 * Spreads a share over things one by one and owes what it didn't give: 8 % in weeks of nine is 1, 0, 1, 2, 0 and never 5. By chance a
 * thing comes a little sooner or later, but the sum stays true.
 */
final class Quota {
    private static final double WHIM = 0.7;

    private final Chance chance;
    private double owed;

    Quota(Chance chance) {
        this.chance = chance;
        this.owed = chance.between(0, 1);
    }

    /** Whether the next thing is one of the share. */
    boolean take(double share) {
        owed += share;
        if (owed < 1 + chance.between(-WHIM, WHIM)) {
            return false;
        }
        owed -= 1;
        return true;
    }

    /** How many come of a mean. */
    int count(double mean) {
        owed += mean;
        var count = (int) Math.max(0, Math.floor(owed + chance.between(-WHIM, WHIM)));
        owed -= count;
        return count;
    }
}
