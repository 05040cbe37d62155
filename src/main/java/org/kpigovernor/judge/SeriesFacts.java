package org.kpigovernor.judge;

import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Lately;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.signals.Assessment;
import org.kpigovernor.signals.Point;
import org.kpigovernor.signals.Policy;
import org.kpigovernor.signals.Signals;

/** Makes one fact of a series, its numbers computed: rules look at it twenty times faster than at twelve weeks. */
final class SeriesFacts {
    static final String UNGUARDED = "none";

    private SeriesFacts() {}

    /** @param points consecutive weeks, at least one; the last is the one that is judged */
    static Series of(KpiUse use, Threshold threshold, List<Point> points) {
        var kpi = use.definition();
        return of(use, threshold, points, Signals.assess(points, kpi.scale(), kpi.better(), Policy.of(threshold)));
    }

    /** @param assessments one of each of the points at least; what is said of a week never depends on later ones */
    static Series of(KpiUse use, Threshold threshold, List<Point> points, List<Assessment> assessments) {
        return of(use, threshold, new Assessed(points, assessments), points.size());
    }

    /** A series with what is said of each of its weeks. */
    record Assessed(List<Point> points, List<Assessment> assessments, Lately.Weeks lately) {
        Assessed(List<Point> points, List<Assessment> assessments) {
            this(points, assessments, new Lately.Weeks(points, assessments));
        }
    }

    /** As it was when the series had only its first weeks. */
    static Series of(KpiUse use, Threshold threshold, Assessed all, int weeks) {
        var lately = all.lately.upTo(weeks, threshold.window());
        return new Series(use, all.points.get(weeks - 1), all.assessments.get(weeks - 1), threshold, lately, UNGUARDED);
    }

    /** The series of one team, each beside the one that guards it. */
    static List<Series> linked(List<Series> team) {
        var linked = new ArrayList<Series>(team.size());
        for (var series : team) {
            linked.add(linked(series, team));
        }
        return linked;
    }

    private static Series linked(Series series, List<Series> team) {
        for (var other : team) {
            if (other.kpi().equals(series.counter())) {
                return series.guardedBy(other);
            }
        }
        return series;
    }
}
