package org.kpigovernor.judge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.measure.Readings;

/**
 * Adds to what needs somebody where to look first: the parts that explain the change, and what else moved before it. The readings of a team are
 * asked for again only if it has something to look into, so that healthy teams cost nothing.
 */
final class Clues {
    private static final int HALF_A_YEAR = 26;
    private static final int A_YEAR = 52;
    private static final int FEWEST_BEFORE = 6;

    private final Readings readings;
    private final Catalogue catalogue;

    Clues(Readings readings, Catalogue catalogue) {
        this.readings = readings;
        this.catalogue = catalogue;
    }

    /** The same verdicts in the same order. */
    List<Verdict> added(List<Verdict> verdicts) {
        var byTeam = verdicts.stream().collect(Collectors.groupingBy(Verdict::team));
        Map<Verdict, Verdict> found = new IdentityHashMap<>();
        byTeam.forEach((team, all) -> {
            var troubled = all.stream().filter(Clues::needsSomebody).toList();
            if (!troubled.isEmpty()) {
                add(all, troubled, found);
            }
        });
        return found.isEmpty() ? verdicts : replaced(verdicts, found);
    }

    private static List<Verdict> replaced(List<Verdict> verdicts, Map<Verdict, Verdict> found) {
        var all = new ArrayList<Verdict>(verdicts.size());
        verdicts.forEach(verdict -> all.add(found.getOrDefault(verdict, verdict)));
        return all;
    }

    private static boolean needsSomebody(Verdict verdict) {
        return verdict.kind().compareTo(VerdictKind.INVESTIGATE) >= 0
                && verdict.evidence().since() != null;
    }

    private void add(List<Verdict> team, List<Verdict> troubled, Map<Verdict, Verdict> found) {
        var last = troubled.get(0).period().start();
        var first = last.minusWeeks(A_YEAR - 1L);
        var known = readings.find(troubled.get(0).team(), null, PeriodKind.WEEK, first, last);
        var whole = new TeamWeeks(first, A_YEAR, known);
        var recent = new TeamWeeks(last.minusWeeks(HALF_A_YEAR - 1L), HALF_A_YEAR, known);
        var companions = new Companions(catalogue, team, recent);
        for (var verdict : troubled) {
            var evidence = verdict.evidence().with(companions.of(verdict), parts(verdict, whole));
            found.put(verdict, with(verdict, evidence));
        }
    }

    private static List<Evidence.Part> parts(Verdict verdict, TeamWeeks weeks) {
        var since = verdict.evidence().since();
        if (since == null || !Composition.knows(verdict.kpi())) {
            return List.of();
        }
        int week = weeks.week(since);
        return week < FEWEST_BEFORE
                ? List.of()
                : new Composition(weeks).explaining(verdict.kpi(), week - HALF_A_YEAR, week, A_YEAR);
    }

    private static Verdict with(Verdict verdict, Evidence evidence) {
        return new Verdict(
                verdict.team(),
                verdict.kpi(),
                verdict.period(),
                verdict.kind(),
                verdict.rule(),
                verdict.sentence(),
                verdict.book(),
                verdict.trial(),
                evidence);
    }
}
