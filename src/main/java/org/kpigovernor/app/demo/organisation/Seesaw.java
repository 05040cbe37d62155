package org.kpigovernor.app.demo.organisation;

/**
 * Noise from week to week that goes up and down in pairs: no run of one-sided weeks ever comes of it, so that what isn't part of a story
 * stays quiet at every seed. Real noise does make such a run now and then; a demonstration shouldn't.
 */
final class Seesaw {
    private final Chance chance;
    private double owed;
    private boolean second;

    Seesaw(Chance chance) {
        this.chance = chance;
    }

    /** The next week's noise, up to 1.6 up or down. */
    double next() {
        second = !second;
        if (second) {
            var size = chance.between(0.1, 1.6);
            owed = chance.happens(0.5) ? size : -size;
            return owed;
        }
        return -owed;
    }
}
