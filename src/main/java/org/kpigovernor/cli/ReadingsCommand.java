package org.kpigovernor.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.measure.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readings}. */
@Command(
        name = "readings",
        description = {
            "Prints the readings as CSV: team,kpi,period,start,value,n.",
            "`period` is week or month, `start` its local first day, `value` unrounded and empty when there was nothing to"
                    + " measure, `n` the number of things that it was measured from."
        })
final class ReadingsCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Option(
            names = "--version",
            paramLabel = "N",
            description = "As they were measured by that version of their definitions; without it by the present one.")
    private @Nullable Integer version;

    @Mixin
    private Query query = new Query();

    ReadingsCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() throws IOException {
        try (var rooms = governor.application().open(governor.home())) {
            var found = rooms.readings().find(query.team(), query.kpi(), null, query.from(), query.to(), version);
            new Csv(governor.out())
                    .print("team,kpi,period,start,value,n", query.checked(found, rooms), ReadingsCommand::row);
        }
        return ExitCode.OK;
    }

    private static List<?> row(Reading reading) {
        return List.of(
                reading.team(),
                reading.kpi(),
                Spelling.of(reading.period().kind()),
                reading.period().start(),
                Numbers.shortest(reading.value()),
                reading.n());
    }
}
