package org.kpigovernor.app.demo.organisation;

/** What happens to a team, and what a good manager would make of it. */
public enum Story {
    SLOWLY_SLOWER("reviews wait a little longer every week", "a trend: investigate first, then act") {
        @Override
        Conditions in(int week, int change) {
            var weeks = Math.max(0, week - change + 3);
            return Conditions.slower(1 + 0.32 * weeks, 1 + 0.12 * weeks);
        }
    },
    SUDDENLY_WORSE("more deployments fail, more pages, from one week on", "a step: investigate, then act") {
        @Override
        Conditions in(int week, int change) {
            return week < change ? Conditions.USUAL : Conditions.frailer(0.28, 3.0);
        }
    },
    ONE_BAD_WEEK("one terrible week, then all is as before", "one point is noise: stays quiet") {
        @Override
        Conditions in(int week, int change) {
            return week == change + 3 ? new Conditions(3, 2, 0.7, 0.4, 3, 3, 0.3) : Conditions.USUAL;
        }
    },
    SPEED_FOR_QUALITY("deploys 60 % more often, and more of it fails", "a tension: speed bought with quality") {
        @Override
        Conditions in(int week, int change) {
            return week < change ? Conditions.USUAL : Conditions.hastier(1.6, 0.18);
        }
    },
    HEALTHY("nothing out of the ordinary", "stays quiet") {
        @Override
        Conditions in(int week, int change) {
            return Conditions.USUAL;
        }
    },
    BADLY_GOVERNED("healthy, but twelve KPIs, a lines-of-code target, no owner", "findings, not verdicts") {
        @Override
        Conditions in(int week, int change) {
            return Conditions.USUAL;
        }
    };

    private final String told;
    private final String expected;

    Story(String told, String expected) {
        this.told = told;
        this.expected = expected;
    }

    /** What happens, in words. */
    public String told() {
        return told;
    }

    /** What should come of it, in words. */
    public String expected() {
        return expected;
    }

    /**
     * The conditions of a week, counted from 0.
     *
     * @param change the week from which the story shows
     */
    abstract Conditions in(int week, int change);
}
