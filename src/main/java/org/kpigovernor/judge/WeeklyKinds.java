package org.kpigovernor.judge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.TeamSet;
import org.kpigovernor.judge.facts.TeamTarget;
import org.kpigovernor.judge.facts.TeamTrends;
import org.kpigovernor.judge.files.RuleFile;
import org.kpigovernor.judge.files.RuleFolder;
import org.kpigovernor.judge.files.RuleText;

/**
 * The kinds of facts about one team that a book's rules about single weeks look at, those that give verdicts or feel tensions. Findings are
 * about the present, and the rules that find them are most of the work.
 */
record WeeklyKinds(Set<Class<?>> beside) {
    private static final List<Class<?>> OTHERS =
            List.of(KpiUse.class, TeamSet.class, TeamTarget.class, TeamTrends.class);
    private static final List<String> WORDS = List.of("verdicts", "tensions");

    static WeeklyKinds of(RuleFolder folder) {
        return new WeeklyKinds(folder.files().stream()
                .filter(RuleFile::isDrl)
                .map(RuleText::of)
                .filter(text -> WORDS.stream().anyMatch(word -> mentions(text, word)))
                .flatMap(WeeklyKinds::mentioned)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Stream<Class<?>> mentioned(RuleText text) {
        return OTHERS.stream().filter(kind -> mentions(text, kind.getSimpleName()));
    }

    private static boolean mentions(RuleText text, String word) {
        return !text.occurrences(word).isEmpty();
    }

    /** Whether they look at nothing beside series, as usual. */
    boolean onlySeries() {
        return beside.isEmpty();
    }

    boolean contain(Object fact) {
        return fact instanceof Series || beside.contains(fact.getClass());
    }
}
