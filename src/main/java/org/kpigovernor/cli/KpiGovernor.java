package org.kpigovernor.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself: what all commands share, and what is said when none is named. */
@Command(
        name = "kpi-governor",
        description = "Watches a software organisation's KPIs: what is noise, what to investigate, what to act on.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:our fault: one line says what failed and where the details are",
            "2:your files or arguments have problems, each printed as `file:line: what — hint`"
        },
        footerHeading = "%nTo begin with:%n",
        footer = {
            "  kpi-governor demo                     a made-up organisation, its dashboard and its mails",
            "  kpi-governor check                    are my rules, routes and configuration right?",
            "  kpi-governor serve --home /srv/kpi    the service",
            "  kpi-governor help COMMAND             more about one of them"
        })
final class KpiGovernor implements Callable<Integer> {
    private final Application application;
    private final boolean terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".",
            scope = ScopeType.INHERIT,
            description = "The folder that holds rules, routes, config and data; the present one when left out.")
    private Path home = Path.of(".");

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print the stack trace of a failure.")
    private boolean verbose;

    KpiGovernor(Application application, boolean terminal) {
        this.application = application;
        this.terminal = terminal;
    }

    Application application() {
        return application;
    }

    Path home() {
        if (!Files.isDirectory(home)) {
            throw new ParameterException(spec.commandLine(), "there is no folder " + home + " — name one with --home");
        }
        return home;
    }

    boolean verbose() {
        return verbose;
    }

    /** Where details of a failure can be kept. */
    Path data() {
        return home.resolve("data");
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    Progress progress(String task) {
        return Progress.of(task, terminal, err());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(err());
        return CommandLine.ExitCode.USAGE;
    }
}
