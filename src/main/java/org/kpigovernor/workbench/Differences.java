package org.kpigovernor.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The differences between two books over the same weeks, added up. */
final class Differences {
    /** Stretches of weeks that are listed one by one; the table of differences has them all. */
    static final int LISTED = 20;

    /** Weeks in a row of one KPI that are judged differently in the same way. */
    record Stretch(VerdictChange first, LocalDate last, int weeks) {}

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
    private final Map<Comparison.Pull, Tally> pulls = new java.util.LinkedHashMap<>();
    private final List<String> found = new ArrayList<>();
    private final Map<String, Stretch> open = new TreeMap<>();
    private final List<Stretch> gained = new ArrayList<>();
    private final List<Stretch> lost = new ArrayList<>();
    private int gainedStretches;
    private int lostStretches;
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
        stretch(change);
    }

    private void stretch(VerdictChange change) {
        var key = change.team() + "/" + change.kpi();
        @Nullable Stretch running = open.get(key);
        if (running != null && continues(change, running)) {
            open.put(key, new Stretch(running.first(), change.week(), running.weeks() + 1));
        } else {
            if (running != null) {
                end(running);
            }
            open.put(key, new Stretch(change, change.week(), 1));
        }
    }

    private static boolean continues(VerdictChange change, Stretch running) {
        var first = running.first();
        return change.continues(new VerdictChange(
                first.team(),
                first.kpi(),
                running.last(),
                first.before(),
                first.after(),
                first.ruleBefore(),
                first.ruleAfter()));
    }

    private void end(Stretch stretch) {
        boolean more = stretch.first().gained();
        gainedStretches += more ? 1 : 0;
        lostStretches += more ? 0 : 1;
        var list = more ? gained : lost;
        if (list.size() < LISTED) {
            list.add(stretch);
        }
    }

    void endOfTeams() {
        open.values().forEach(this::end);
        open.clear();
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

    List<Stretch> gained() {
        return gained;
    }

    List<Stretch> lost() {
        return lost;
    }

    int stretches(boolean more) {
        return more ? gainedStretches : lostStretches;
    }

    int others() {
        return others;
    }

    long compared() {
        return compared;
    }
}
