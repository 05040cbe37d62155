package org.kpigovernor.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CASE-ID",
            description = "With --preview: which case, such as C-12.")
    private @Nullable String id;

    @Option(
            names = "--preview",
            description =
                    "Print who would be told what of that case, and when, in the zone of each, if nobody does anything.")
    private boolean preview;

    @Option(
            names = "--as-of",
            paramLabel = "T",
            converter = AsOf.class,
            description = "With --preview: as it looks from then, such as 2026-03-02T08:30:00Z; now when left out.")
    private @Nullable Instant asOf;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CasesCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() throws IOException {
        if (preview != (id != null) || (asOf != null && !preview)) {
            throw new ParameterException(
                    spec.commandLine(), "CASE-ID, --preview and --as-of belong together — write cases C-12 --preview");
        }
        return id == null ? list() : preview(id);
    }

    private Integer preview(String caseId) {
        try (var rooms = governor.application().open(governor.home())) {
            var subject = rooms.cases()
                    .find(caseId)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "there is no case `" + caseId + "` — `cases` lists them"));
            governor.out().print(new PreviewTable(rooms.preview(subject, asOf)).text(subject));
        }
        return ExitCode.OK;
    }

    private Integer list() throws IOException {
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
