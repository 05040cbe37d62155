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

    /**
     * As {@link #check}, and gives the book that came of it, compiled once.
     *
     * @throws ProblemsException with everything that is wrong with the folder
     */
    public static CheckedBook book(RuleFolder folder) {
        var problems = new Problems();
        var draft = Draft.of(folder, problems);
        var book = new RuleBook(folder, draft, Engine.compile(draft, problems));
        try {
            runCases(draft, book, problems);
            problems.throwIfAny();
            return new CheckedBook(
                    folder, book, draft.tables().size(), draft.cases().size());
        } catch (RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private static void runCases(RuleFolder folder, Draft draft, Problems problems) {
        try {
            var engine = Engine.compile(draft, problems);
            var book = new RuleBook(folder, draft, engine);
            runCases(draft, book, problems);
        } catch (ProblemsException e) {
            e.problems().forEach(problems::add);
        }
    }

    private static void runCases(Draft draft, RuleBook book, Problems problems) {
        var cases = new Problems();
        var run = book.run(cases);
        draft.cases().forEach(run::run);
        // Some comparisons are only tried when a fact comes by; cases that a failing rule upsets say nothing more
        var failed = book.failures(draft.complaints());
        (failed.isEmpty() ? cases.all() : failed).forEach(problems::add);
    }
}
