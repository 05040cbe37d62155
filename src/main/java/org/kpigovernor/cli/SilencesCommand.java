package org.kpigovernor.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.kpigovernor.cases.Silence;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code silences}. */
@Command(
        name = "silences",
        description = {
            "Prints the silences as CSV, in the order in which they were made, those that are over too:"
                    + " id,team,kpi,from,until,ended,by,reason.",
            "`team` and `kpi` are empty for all; `ended` is empty unless somebody ended it before its time; times are UTC."
        })
final class SilencesCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    SilencesCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() throws IOException {
        try (var rooms = governor.application().open(governor.home())) {
            new Csv(governor.out())
                    .print("id,team,kpi,from,until,ended,by,reason", rooms.silences(), SilencesCommand::row);
        }
        return ExitCode.OK;
    }

    private static List<?> row(Silence one) {
        return Arrays.asList(
                one.id(), one.team(), one.kpi(), one.from(), one.until(), one.ended(), one.by(), one.reason());
    }
}
