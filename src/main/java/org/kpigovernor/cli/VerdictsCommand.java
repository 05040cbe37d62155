package org.kpigovernor.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.judge.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code verdicts}. */
@Command(
        name = "verdicts",
        description = {
            "Prints the verdicts as CSV: team,kpi,period,start,verdict,rule,book.",
            "`verdict` is HEALTHY, INVESTIGATE, ACT or NO_DATA; `rule` is the id of the rule that says so, and `book` the rule"
                    + " book that it stood in."
        })
final class VerdictsCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Mixin
    private Query query = new Query();

    VerdictsCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() throws IOException {
        try (var rooms = governor.application().open(governor.home())) {
            var found = rooms.judgements().verdicts(query.team(), query.kpi(), query.from(), query.to());
            new Csv(governor.out())
                    .print(
                            "team,kpi,period,start,verdict,rule,book",
                            query.checked(found, rooms),
                            VerdictsCommand::row);
        }
        return ExitCode.OK;
    }

    private static List<?> row(Verdict verdict) {
        return List.of(
                verdict.team(),
                verdict.kpi(),
                Spelling.of(verdict.period().kind()),
                verdict.period().start(),
                verdict.kind(),
                verdict.rule(),
                verdict.book());
    }
}
