package org.kpigovernor.app.demo.organisation;

/**
 * How a team's week differs from its usual one.
 *
 * @param pickup factor on the time that a pull request waits for its first review
 * @param review factor on the time from there to the merge
 * @param throughput factor on deployments and pull requests
 * @param failures what is added to the share of deployments that fail, 0.15 is 15 points
 * @param incidents factor on incidents that no deployment causes
 * @param recovery factor on the time to resolve an incident
 * @param brokenBuilds what is added to the share of builds that fail
 */
record Conditions(
        double pickup,
        double review,
        double throughput,
        double failures,
        double incidents,
        double recovery,
        double brokenBuilds) {
    static final Conditions USUAL = new Conditions(1, 1, 1, 0, 1, 1, 0);

    static Conditions slower(double pickup, double review) {
        return new Conditions(pickup, review, 1, 0, 1, 1, 0);
    }

    static Conditions frailer(double failures, double incidents) {
        return new Conditions(1, 1, 1, failures, incidents, 1, 0);
    }

    static Conditions hastier(double throughput, double failures) {
        return new Conditions(1, 1, throughput, failures, 1, 1, 0);
    }
}
