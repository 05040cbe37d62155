package org.kpigovernor.workbench;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Patience;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;

/** What one of the two books would have raised. */
final class SideTally {
    /** A KPI of a team. */
    record Series(String team, String kpi) {}

    private final Map<Series, Escalating> cases = new HashMap<>();
    private final Map<YearMonth, Integer> months = new TreeMap<>();
    private final Map<String, Noise> rules = new TreeMap<>();
    private int escalations;

    /** Counts a week's verdict; null is none. */
    void count(Series series, YearMonth month, @Nullable Verdict verdict, String rule) {
        var kind = live(verdict);
        if (Escalating.isGrave(kind)) {
            rules.computeIfAbsent(rule, id -> new Noise()).week();
        }
        if (cases.computeIfAbsent(series, any -> new Escalating())
                .next(kind, verdict == null ? 0 : Patience.took(verdict))) {
            escalations++;
            months.merge(month, 1, Integer::sum);
            rules.computeIfAbsent(rule, id -> new Noise()).escalation();
        }
    }

    /** Forgets how the cases stand, once all weeks of these teams were counted. */
    void endOfTeams() {
        cases.clear();
    }

    /** What a verdict is worth: a rule on trial raises nothing. */
    static VerdictKind live(@Nullable Verdict verdict) {
        if (verdict == null) {
            return VerdictKind.NO_DATA;
        }
        return verdict.trial() ? VerdictKind.HEALTHY : verdict.kind();
    }

    int escalations() {
        return escalations;
    }

    Map<YearMonth, Integer> months() {
        return months;
    }

    Map<String, Noise> rules() {
        return rules;
    }
}
