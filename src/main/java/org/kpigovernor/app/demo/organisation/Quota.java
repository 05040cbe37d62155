package org.kpigovernor.app.demo.organisation;

/** Spreads a share over things one by one, carrying the fraction on: 8 % of weeks of nine is 1, 0, 1, 1, 0, 1 and never 4. */
final class Quota {
    private double owed;

    Quota(double start) {
        owed = start;
    }

    /** Whether the next thing is one of the share. */
    boolean take(double share) {
        owed += share;
        if (owed >= 1) {
            owed -= 1;
            return true;
        }
        return false;
    }

    /** How many come of a mean. */
    int count(double mean) {
        owed += mean;
        var count = (int) Math.floor(owed);
        owed -= count;
        return count;
    }
}
