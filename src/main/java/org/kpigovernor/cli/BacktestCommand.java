package org.kpigovernor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.files.FolderFiles;
import org.kpigovernor.workbench.Backtested;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backtest}. */
@Command(
        name = "backtest",
        description = {
            "Tells what a folder's rules would have said of the past weeks, against the active rule book: verdicts, escalations,"
                    + " findings and tensions that would have come or gone, and what changed in the files.",
            "Each week is judged on the weeks up to it, as if it were then. Changes nothing."
        })
final class BacktestCommand implements Callable<Integer> {
    private final KpiGovernor governor;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rules", paramLabel = "DIR", required = true, description = "The rules in question.")
    private Path rules = Path.of("rules");

    @Mixin
    private Span span = new Span();

    @Option(names = "--csv", paramLabel = "FILE", description = "Write every single difference to this file.")
    private @Nullable Path csv;

    @Option(
            names = "--fail-above",
            paramLabel = "N",
            description = "Exit with 2 when the escalations a month rise by more than this.")
    private @Nullable Double failAbove;

    BacktestCommand(KpiGovernor governor) {
        this.governor = governor;
    }

    @Override
    public Integer call() {
        var home = governor.home();
        var files = FolderFiles.read(rules);
        try (var desk = governor.application().rules(home);
                var progress = governor.progress("backtest")) {
            var said = said(desk, files, progress);
            governor.out().print(said.text());
            return judged(said.escalationsAfter() - said.escalationsBefore());
        }
    }

    private Backtested said(RuleDesk desk, FolderFiles files, Progress progress) {
        if (csv == null) {
            return desk.backtest(files, span.wanted(), null, progress);
        }
        try (var out = Files.newBufferedWriter(csv)) {
            return desk.backtest(files, span.wanted(), out, progress);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "can't write " + csv + " — " + e.getMessage(), e);
        }
    }

    private int judged(double rise) {
        if (failAbove == null || rise <= failAbove) {
            return ExitCode.OK;
        }
        governor.err()
                .printf(
                        "kpi-governor: escalations a month would rise by %.1f, more than %s%n",
                        rise, Numbers.shortest(failAbove));
        return ExitCode.USAGE;
    }
}
