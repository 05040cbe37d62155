package org.kpigovernor.review;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of quarterly reviews that are kept. */
public interface ReviewAnswers {
    void add(ReviewAnswer answer);

    /** The earliest first; null means any. */
    List<ReviewAnswer> find(@Nullable String team, @Nullable String kpi);

    /** Of each team and KPI the last one, in the order in which these were first answered. */
    default List<ReviewAnswer> latest(@Nullable String team, @Nullable String kpi) {
        var latest = new LinkedHashMap<List<String>, ReviewAnswer>();
        find(team, kpi).forEach(answer -> latest.put(List.of(answer.team(), answer.kpi()), answer));
        return List.copyOf(latest.values());
    }
}
