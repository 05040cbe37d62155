package org.kpigovernor.cli;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Team;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which rows are asked for: the options that the commands that print tables share. */
final class Query {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec mixee = CommandSpec.create();

    @Option(names = "--team", paramLabel = "T", description = "Only this team's, by its id.")
    private @Nullable String team;

    @Option(names = "--kpi", paramLabel = "K", description = "Only this KPI's, by its id.")
    private @Nullable String kpi;

    @Option(
            names = "--from",
            paramLabel = "D",
            converter = Day.class,
            description = "Only periods (cases: openings) that begin on this day or later, such as 2026-03-02.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "D",
            converter = Day.class,
            description = "Only periods (cases: openings) that begin on this day or earlier.")
    private @Nullable LocalDate to;

    @Nullable
    String team() {
        return team;
    }

    @Nullable
    String kpi() {
        return kpi;
    }

    @Nullable
    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return to;
    }

    boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Nothing found under a name that nobody knows is a slip of the pen; a team of the past still has its rows. */
    <T> List<T> checked(List<T> found, Rooms rooms) {
        if (found.isEmpty()) {
            var teams = rooms.organisation().teams().stream().map(Team::id).toList();
            var kpis = rooms.catalogue().kpis().stream().map(KpiDefinition::id).toList();
            checkKnown("team", team, teams);
            checkKnown("KPI", kpi, kpis);
        }
        return found;
    }

    private void checkKnown(String kind, @Nullable String name, Collection<String> known) {
        if (name != null && !known.contains(name)) {
            var hint = Nearest.hint(name, known, "");
            throw new ParameterException(
                    mixee.commandLine(),
                    "there is no " + kind + " `" + name + "`" + (hint.isEmpty() ? "" : " — " + hint));
        }
    }
}
