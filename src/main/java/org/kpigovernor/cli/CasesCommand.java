package org.kpigovernor.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cases}. */
@Command(
        name = "cases",
        description = {
            "Prints the cases as CSV, in the order of opening: id,team,kpi,kind,state,opened,changed,owner.",
            "`kind` is investigation or action; `state` is open, acknowledged, explained, acting, resolved or accepted; times"
                    + " are UTC; `owner` is empty when nobody owns the KPI."
        })
final class CasesCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Mixin
    private Query query = new Query();

    @Option(names = "--open", description = "Only cases that aren't resolved.")
    private boolean openOnly;

    CasesCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() throws IOException {
        try (var rooms = governor.application().open(governor.home())) {
            var found = rooms.cases().find(query.team(), query.kpi(), openOnly);
            var asked = query.checked(found, rooms).stream()
                    .filter(each -> query.includes(LocalDate.ofInstant(each.opened(), ZoneOffset.UTC)))
                    .toList();
            new Csv(governor.out()).print("id,team,kpi,kind,state,opened,changed,owner", asked, CasesCommand::row);
        }
        return ExitCode.OK;
    }

    private static List<?> row(Case each) {
        return List.of(
                each.id(),
                each.team(),
                each.kpi(),
                Spelling.of(each.kind()),
                Spelling.of(each.state()),
                each.opened(),
                each.changed(),
                each.owner() == null ? "" : each.owner());
    }
}
