package org.kpigovernor.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.RuleCard;
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
            "Explains a KPI: its definition, for each team its thresholds, latest readings, verdict and cases, and why,"
                    + " and the rules that look at it.",
            "Without --team it explains it for every team that is governed by it.",
            "Explains a rule by its id: why it is there, what it looks at, how good its alerts were, when it last spoke."
        })
final class ExplainCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "KPI",
            description = "The KPI's id, such as cycle-time; or a rule's, such as sustained-trend.")
    private String kpi = "";

    @Option(names = "--team", paramLabel = "T", description = "Only for this team, by its id.")
    private @Nullable String team;

    ExplainCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        try (var rooms = governor.application().open(governor.home())) {
            var rules = new RuleExplanation(rooms, new WrappedLines(governor.out()));
            rule(rooms).ifPresentOrElse(rules::all, () -> kpi(rooms, rules));
        }
        governor.out().flush();
        return ExitCode.OK;
    }

    /** A KPI wins over a rule of the same id. */
    private Optional<RuleCard> rule(Rooms rooms) {
        return rooms.catalogue().kpi(kpi).isPresent()
                ? Optional.empty()
                : rooms.rules().stream().filter(rule -> rule.id().equals(kpi)).findFirst();
    }

    private void kpi(Rooms rooms, RuleExplanation rules) {
        var explanation = new Explanation(rooms, governor.out());
        var definition = definition(rooms);
        explanation.definition(definition);
        teams(rooms).forEach(one -> explanation.team(definition, one));
        rules.thatLookAt(definition);
    }

    private KpiDefinition definition(Rooms rooms) {
        var known = Stream.concat(
                        rooms.catalogue().kpis().stream().map(KpiDefinition::id), RuleExplanation.ids(rooms).stream())
                .toList();
        return rooms.catalogue()
                .kpi(kpi)
                .orElseThrow(() -> wrong(
                        "there is no KPI `" + kpi + "`, and no rule of that id",
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
