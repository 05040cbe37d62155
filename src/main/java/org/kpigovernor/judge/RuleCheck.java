package org.kpigovernor.judge;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.engine.Draft;
import org.kpigovernor.judge.engine.Engine;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFolder;

/** Checks a rules folder as a whole: tables, cards, conditions, and every case beside a rule. */
public final class RuleCheck {
    private RuleCheck() {}

    /** What was checked, everything that is wrong with it, and the KPIs that it defines. */
    public record Result(List<Problem> problems, int rules, int rows, int cases, Set<String> kpis) {}

    /** Never throws for what the folder holds; cases are run when the rest is without problems. */
    public static Result check(Path rules) {
        var problems = new Problems();
        try {
            var folder = RuleFolder.read(rules);
            var draft = Draft.of(folder, problems);
            runCases(folder, draft, problems);
            return new Result(
                    problems.all(),
                    draft.cards().size(),
                    draft.tables().size(),
                    draft.cases().size(),
                    draft.tables().kpis().stream()
                            .map(entry -> entry.values().id())
                            .collect(Collectors.toSet()));
        } catch (ProblemsException e) {
            return new Result(e.problems(), 0, 0, 0, Set.of());
        }
    }

    private static void runCases(RuleFolder folder, Draft draft, Problems problems) {
        try {
            new RuleBook(folder, draft, Engine.compile(draft, problems)).runCases(problems);
        } catch (ProblemsException e) {
            e.problems().forEach(problems::add);
        }
    }
}
