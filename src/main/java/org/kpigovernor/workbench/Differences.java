package org.kpigovernor.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The differences between two books over the same weeks, added up. */
final class Differences {
    private static final int LISTED = 20;

    /** What is added up of the verdicts. */
    record Verdicts(Tally all, Map<String, Tally> byTeam, Map<String, Tally> byKpi, Map<LocalDate, Tally> byWeek) {
        Verdicts() {
            this(new Tally(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        private List<Tally> of(VerdictChange change) {
            return List.of(
                    all,
                    byTeam.computeIfAbsent(change.team(), team -> new Tally()),
                    byKpi.computeIfAbsent(change.kpi(), kpi -> new Tally()),
                    byWeek.computeIfAbsent(change.week(), week -> new Tally()));
        }
    }

    private final SideTally before = new SideTally();
    private final SideTally after = new SideTally();
    private final Verdicts verdicts = new Verdicts();
    private final Tally trials = new Tally();
    private final Tally tensions = new Tally();
    private final Tally findings = new Tally();
    private final Map<Comparison.Pull, Tally> pulls = new LinkedHashMap<>();
    private final List<String> found = new ArrayList<>();
    private final Stretches stretches = new Stretches();
    private int others;
    private long compared;

    void countCompared() {
        compared++;
    }

    void add(VerdictChange change) {
        if (change.gained()) {
            verdicts.of(change).forEach(Tally::gain);
        } else if (change.lost()) {
            verdicts.of(change).forEach(Tally::lose);
        } else {
            others++;
            return;
        }
        stretches.add(change);
    }

    void endOfTeams() {
        stretches.endOfTeams();
        before.endOfTeams();
        after.endOfTeams();
    }

    void trials(String what) {
        count(trials, what);
    }

    void tension(String what, Comparison.Pull pull) {
        count(tensions, what);
        count(pulls.computeIfAbsent(pull, any -> new Tally()), what);
    }

    void finding(String what, Comparison.Found one) {
        count(findings, what);
        if (found.size() < LISTED) {
            var about = one.kpi().isEmpty() ? one.team() : one.team() + ", " + one.kpi();
            found.add((what.equals("gained") ? "+ " : "− ") + (about.isEmpty() ? "" : about + ": ") + one.what() + " ("
                    + one.rule() + ")");
        }
    }

    private static void count(Tally tally, String what) {
        if (what.equals("gained")) {
            tally.gain();
        } else {
            tally.lose();
        }
    }

    /** Whether the books say the same of all weeks. */
    boolean isNone() {
        return verdicts.all().isNone() && others == 0 && trials.isNone() && tensions.isNone() && findings.isNone();
    }

    SideTally before() {
        return before;
    }

    SideTally after() {
        return after;
    }

    Verdicts verdicts() {
        return verdicts;
    }

    Tally trials() {
        return trials;
    }

    Tally tensions() {
        return tensions;
    }

    Map<Comparison.Pull, Tally> pulls() {
        return pulls;
    }

    Tally findings() {
        return findings;
    }

    List<String> found() {
        return found;
    }

    Stretches stretches() {
        return stretches;
    }

    int others() {
        return others;
    }

    long compared() {
        return compared;
    }
}
