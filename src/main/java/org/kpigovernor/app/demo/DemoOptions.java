package org.kpigovernor.app.demo;

import java.util.OptionalInt;

/**
 * What the demonstration is asked for.
 *
 * @param port where the service listens; if none is asked for, 8080 or else a free one
 * @param seed the same seed makes up the same organisation
 * @param exit whether it ends when all is told, instead of staying up
 */
public record DemoOptions(OptionalInt port, int teams, int weeks, long seed, boolean exit) {
    /** Six teams, one a story, over half a year. */
    public static final DemoOptions USUAL = new DemoOptions(OptionalInt.empty(), 6, 26, 1, false);

    public DemoOptions {
        if (teams < 1 || weeks < 1) {
            throw new IllegalArgumentException("a demonstration needs a team and a week, not " + teams + " and " + weeks);
        }
    }
}
