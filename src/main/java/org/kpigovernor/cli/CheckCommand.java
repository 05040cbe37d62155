package org.kpigovernor.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.ProblemsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code check}. */
@Command(
        name = "check",
        description = {
            "Checks the rules, the routes and the configuration, and runs every case that stands beside a rule.",
            "Every mistake is told at once, as `file:line: what — hint`. Changes nothing and opens no database."
        })
final class CheckCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Check these rules instead of those of the home folder, such as a draft.")
    private @Nullable Path rules;

    CheckCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        var home = governor.home();
        var inspected = new Check(governor.application()).inspect(home, rules == null ? home.resolve("rules") : rules);
        if (!inspected.problems().isEmpty()) {
            throw new ProblemsException(inspected.problems());
        }
        governor.out()
                .println("Fine: "
                        + inspected.counts().entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .collect(Collectors.joining(", "))
                        + ".");
        return ExitCode.OK;
    }
}
