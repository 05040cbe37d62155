package org.kpigovernor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Team;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}. */
@Command(
        name = "explain",
        description = {
            "Explains a KPI: its definition, and for each team its thresholds, latest readings and verdict, and why.",
            "Without --team it explains it for every team that is governed by it."
        })
final class ExplainCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "KPI", description = "The KPI's id, such as cycle-time.")
    private String kpi = "";

    @Option(names = "--team", paramLabel = "T", description = "Only for this team, by its id.")
    private @Nullable String team;

    ExplainCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        try (var rooms = governor.application().open(governor.home())) {
            var explanation = new Explanation(rooms, governor.out());
            var definition = definition(rooms);
            explanation.definition(definition);
            teams(rooms).forEach(one -> explanation.team(definition, one));
            explanation.rules();
        }
        governor.out().flush();
        return ExitCode.OK;
    }

    private KpiDefinition definition(Rooms rooms) {
        var known = rooms.catalogue().kpis().stream().map(KpiDefinition::id).toList();
        return rooms.catalogue()
                .kpi(kpi)
                .orElseThrow(() -> wrong(
                        "there is no KPI `" + kpi + "`",
                        Nearest.hint(kpi, known, "rules/definitions/kpis.csv lists them")));
    }

    private List<Team> teams(Rooms rooms) {
        var all = rooms.organisation().teams();
        if (team == null) {
            return all.stream().filter(one -> one.kpis().contains(kpi)).toList();
        }
        var known = all.stream().map(Team::id).toList();
        var found = rooms.organisation()
                .team(team)
                .orElseThrow(() -> wrong(
                        "there is no team `" + team + "`",
                        Nearest.hint(String.valueOf(team), known, "config/teams.yaml lists them")));
        return List.of(found);
    }

    private ParameterException wrong(String what, String hint) {
        return new ParameterException(spec.commandLine(), what + " — " + hint);
    }
}
