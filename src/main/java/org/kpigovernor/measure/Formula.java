package org.kpigovernor.measure;

import java.util.Arrays;
import java.util.Optional;

/** The KPIs that are measured from events, and how what things contribute becomes a reading. */
enum Formula {
    DEPLOYMENT_FREQUENCY("deployment-frequency", Aggregate.COUNT, 1),
    LEAD_TIME("lead-time-for-changes", Aggregate.MEDIAN, Formula.HOUR),
    CHANGE_FAILURE_RATE("change-failure-rate", Aggregate.RATIO, 1),
    MTTR("mttr", Aggregate.MEAN, Formula.HOUR),
    CYCLE_TIME("cycle-time", Aggregate.MEDIAN, Formula.HOUR),
    FIRST_REVIEW_TIME("first-review-time", Aggregate.MEDIAN, Formula.HOUR),
    PR_SIZE("pr-size", Aggregate.MEDIAN, 1),
    REVIEW_COVERAGE("review-coverage", Aggregate.RATIO, 1),
    MERGE_FREQUENCY("merge-frequency", Aggregate.PER_ACTOR, 1),
    DELIVERY_PREDICTABILITY("delivery-predictability", Aggregate.RATIO, 1),
    CI_SUCCESS_RATE("ci-success-rate", Aggregate.RATIO, 1),
    CI_DURATION("ci-duration", Aggregate.MEDIAN, Formula.MINUTE),
    INCIDENT_COUNT("incident-count", Aggregate.COUNT, 1),
    TIME_TO_ACKNOWLEDGE("time-to-acknowledge", Aggregate.MEDIAN, Formula.MINUTE),
    ALERT_NOISE("alert-noise", Aggregate.RATIO, 1),
    ON_CALL_BURDEN("on-call-burden", Aggregate.COUNT, 1),
    CUSTOMER_REPORTED_BUGS("customer-reported-bugs", Aggregate.COUNT, 1),
    BUG_ESCAPE_RATE("bug-escape-rate", Aggregate.RATIO, 1),
    TIME_TO_MARKET("time-to-market", Aggregate.MEDIAN, Formula.DAY),
    TECH_DEBT_RATIO("tech-debt-ratio", Aggregate.RATIO, 1),
    VULNERABILITY_REMEDIATION_TIME("vulnerability-remediation-time", Aggregate.MEDIAN, Formula.DAY),
    REWORK_RATE("rework-rate", Aggregate.RATIO, 1);

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double DAY = 86400;

    private final String kpi;
    private final Aggregate aggregate;
    private final double unit;

    Formula(String kpi, Aggregate aggregate, double unit) {
        this.kpi = kpi;
        this.aggregate = aggregate;
        this.unit = unit;
    }

    static Optional<Formula> of(String kpi) {
        return Arrays.stream(values())
                .filter(formula -> formula.kpi.equals(kpi))
                .findFirst();
    }

    String kpi() {
        return kpi;
    }

    Aggregate aggregate() {
        return aggregate;
    }

    /** What contributed amounts are divided by to be in the KPI's unit. */
    double unit() {
        return unit;
    }
}
