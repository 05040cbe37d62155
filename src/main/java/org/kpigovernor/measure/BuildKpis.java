package org.kpigovernor.measure;

import java.util.List;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Build.Outcome;

/** What an attempt of a build contributes. */
final class BuildKpis {
    private BuildKpis() {}

    /** From all observations of one attempt, in order; the latest counts. */
    static List<Contribution> of(String thing, List<Build> observed, Terms terms) {
        var build = observed.get(observed.size() - 1);
        var team = terms.belonging().ofProject(build.source(), build.project());
        if (team == null || !build.onDefaultBranch() || build.outcome() == Outcome.IGNORED) {
            return List.of();
        }
        var harvest = new Harvest(thing, team, terms);
        var finish = build.finishedAt();
        harvest.share(Formula.CI_SUCCESS_RATE, finish, build.outcome() == Outcome.SUCCESS);
        if (build.startedAt() != null) {
            harvest.span(Formula.CI_DURATION, finish, build.startedAt(), finish);
        }
        return harvest.contributions();
    }
}
