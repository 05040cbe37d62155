package org.kpigovernor.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code poll}. */
@Command(
        name = "poll",
        description = {
            "Reads from the sources' APIs all that isn't known yet, waits where a source asks for that, and ends when"
                    + " nothing is left to read. The first time that is the backfill; interrupted, it goes on where it was.",
            "Where the service runs it polls by itself. A round is run by `evaluate`."
        })
final class PollCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Option(names = "--source", paramLabel = "S", description = "Only that one, such as github; all when left out.")
    private @Nullable String source;

    PollCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        try (var rooms = governor.application().open(governor.home());
                var progress = governor.progress("poll")) {
            var report = rooms.poll(source, progress);
            progress.close();
            governor.out()
                    .printf(
                            "%d sources, %d lists read, %d new deliveries.%n",
                            report.sources(), report.lists() - report.complaints().size(), report.deliveries());
            report.complaints().forEach(governor.err()::println);
            return report.complaints().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
        }
    }
}
