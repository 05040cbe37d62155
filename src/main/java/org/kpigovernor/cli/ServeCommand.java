package org.kpigovernor.cli;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}. */
@Command(
        name = "serve",
        description = {
            "Runs the service: takes deliveries in, governs, sends reviews, and shows pages.",
            "It runs until it is stopped (Ctrl-C or SIGTERM), and keeps all that it answered with 202."
        })
final class ServeCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Port.class,
            description =
                    "Listen on this port; 0 takes a free one. Wins over config/service.yaml and KPI_GOVERNOR_PORT.")
    private @Nullable Integer port;

    ServeCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() throws Exception {
        return governor.application().serve(governor.home(), port == null ? OptionalInt.empty() : OptionalInt.of(port));
    }
}
