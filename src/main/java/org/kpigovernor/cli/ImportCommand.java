package org.kpigovernor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}. */
@Command(
        name = "import",
        description = {
            "Takes in deliveries from a file, by the same path as webhooks but without signatures, and governs the history in"
                    + " them period by period as if it were then. Nobody is mailed about the past.",
            "Importing the same file again changes nothing. Lines that aren't deliveries are told; the others count."
        },
        footer = {
            "",
            "Each line of the file is one delivery:",
            "  {\"at\": \"2026-03-02T08:30:00Z\", \"source\": \"github\", \"headers\": {\"X-GitHub-Event\": \"push\"}, \"body\": {…}}",
            "  {\"at\": \"2026-03-02T08:30:00Z\", \"source\": \"measurement\", \"body\":"
                    + " {\"team\": \"payments\", \"kpi\": \"csat\", \"at\": \"2026-03-01T00:00:00Z\", \"value\": 4.2, \"n\": 311}}"
        })
final class ImportCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Parameters(paramLabel = "FILE.jsonl", description = "The deliveries, a line each.")
    private Path file = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "T",
            converter = AsOf.class,
            description = "Govern the history up to this moment; a day means its start in UTC; now when left out.")
    private @Nullable Instant asOf;

    ImportCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new ProblemsException(
                    List.of(new Problem(file.toString(), 0, 0, "there is no such file to read", "")));
        }
        try (var rooms = governor.application().open(governor.home());
                var progress = governor.progress("import")) {
            var report = rooms.importFile(file, asOf, progress);
            progress.close();
            tell(report);
            report.problems().stream().sorted().map(Problem::toString).forEach(governor.err()::println);
            return report.problems().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
        }
    }

    private void tell(ImportReport report) {
        governor.out()
                .printf(
                        "%d deliveries, %d of them new, %d dead letters; %d governance rounds.%n"
                                + "Taken in at %d deliveries a second.%n",
                        report.deliveries(),
                        report.fresh(),
                        report.deadLetters(),
                        report.rounds(),
                        report.deliveriesASecond());
    }
}
