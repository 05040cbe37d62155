package org.kpigovernor.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}. */
@Command(
        name = "demo",
        description = {
            "Shows what the service does, on a made-up organisation.",
            "Its history goes through the real routes, rules and mail, into a mailbox inside this process;"
                    + " a dashboard shows what came of it. Needs no network and leaves nothing behind, unless told to."
        },
        footer = {"", "The same seed makes the same history: `kpi-governor demo --seed 7 --exit`."})
final class DemoCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Port.class,
            description = "Show the pages on this port; a free one when left out.")
    private @Nullable Integer port;

    @Option(
            names = "--teams",
            paramLabel = "N",
            defaultValue = "6",
            converter = Amount.class,
            description = "How many teams the organisation has (${DEFAULT-VALUE}).")
    private int teams;

    @Option(
            names = "--weeks",
            paramLabel = "N",
            defaultValue = "26",
            converter = Amount.class,
            description = "How many weeks of history it has (${DEFAULT-VALUE}).")
    private int weeks;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What the history is made up from, a whole number (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--exit", description = "Stop when all is done and told, instead of staying up for you to look.")
    private boolean exit;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Leave its home folder there, with rules, configuration and data, to try things out on.")
    private @Nullable Path keep;

    DemoCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() throws Exception {
        var pages = port == null ? OptionalInt.empty() : OptionalInt.of(port);
        var request = new DemoRequest(pages, teams, weeks, seed, exit, keep);
        return governor.application().demo(governor.home(), request, governor.out());
    }
}
