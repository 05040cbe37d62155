package org.kpigovernor.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts weeks in a row together that two books judge differently in the same way; the first few are listed, the rest counted. */
final class Stretches {
    /** The table of differences has them all. */
    private static final int LISTED = 20;

    /** Weeks in a row of one KPI. */
    record Stretch(VerdictChange first, LocalDate last, int weeks) {}

    private final Map<String, Stretch> open = new TreeMap<>();
    private final List<Stretch> gained = new ArrayList<>();
    private final List<Stretch> lost = new ArrayList<>();
    private int gainedCount;
    private int lostCount;

    void add(VerdictChange change) {
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
        gainedCount += more ? 1 : 0;
        lostCount += more ? 0 : 1;
        var list = more ? gained : lost;
        if (list.size() < LISTED) {
            list.add(stretch);
        }
    }

    void endOfTeams() {
        open.values().forEach(this::end);
        open.clear();
    }

    /** The first of those in which there is more to do. */
    List<Stretch> gained() {
        return gained;
    }

    /** The first of those in which there is less to do. */
    List<Stretch> lost() {
        return lost;
    }

    int gainedCount() {
        return gainedCount;
    }

    int lostCount() {
        return lostCount;
    }
}
