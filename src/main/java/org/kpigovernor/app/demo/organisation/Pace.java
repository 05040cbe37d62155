package org.kpigovernor.app.demo.organisation;

/**
 * A team's usual week.
 *
 * @param pullRequests merged a week
 * @param deployments to production a week
 * @param failing share of them that fails
 * @param incidents a week that no deployment causes
 * @param builds median minutes of a build, and the share that fails
 * @param hours usual spans of its work
 */
record Pace(double pullRequests, double deployments, double failing, double incidents, Builds builds, Hours hours) {
    /** Median spans in hours: first commit to opening, to first review, to merge; page to resolution. */
    record Hours(double coding, double pickup, double review, double recovery) {}

    /** Median minutes of a build of the default branch, and the share of them that fails. */
    record Builds(double minutes, double failing) {}

    /** Each team has its own numbers, within a fifth or so of the organisation's. */
    static Pace of(Story story, Chance chance) {
        var deployments = story == Story.SPEED_FOR_QUALITY ? 13 : 9;
        return new Pace(
                chance.between(10, 11.5),
                chance.between(deployments - 0.5, deployments + 1.5),
                chance.between(0.07, 0.09),
                chance.between(1.8, 2.4),
                new Builds(chance.between(6, 12), chance.between(0.05, 0.08)),
                hours(chance));
    }

    private static Hours hours(Chance chance) {
        return new Hours(
                chance.between(7, 10), chance.between(2.5, 3.5), chance.between(5, 8), chance.between(0.5, 0.7));
    }
}
