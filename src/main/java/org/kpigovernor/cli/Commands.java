package org.kpigovernor.cli;

import java.io.FileDescriptor;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.OptionSpec;

/** The commands over the wired application. */
public final class Commands {
    private static final int WIDTH = 110;

    private Commands() {}

    /** Runs one command and returns the exit code of the process. */
    public static int run(Application application, String... args) {
        return run(over(application, Screen.isThere(), args), new Output(Output.stream(FileDescriptor.out)), args);
    }

    static int run(CommandLine line, Output output, String... args) {
        var out = Output.writer(output);
        var err = Output.writer(Output.stream(FileDescriptor.err));
        var code = line.setOut(out).setErr(err).execute(args);
        out.flush();
        output.failure().ifPresent(why -> err.println("kpi-governor: can't write to standard output: " + why));
        err.flush();
        return code == ExitCode.OK && output.failure().isPresent() ? ExitCode.SOFTWARE : code;
    }

    /** With all commands, or only with the one that the arguments begin with: to read what the others say of themselves takes its time. */
    static CommandLine over(Application application, boolean terminal, String... args) {
        var root = new KpiGovernor(application, terminal);
        var line = new CommandLine(root);
        var named = commands(root).stream()
                .filter(command -> args.length > 0 && args[0].equals(name(command)))
                .toList();
        (named.isEmpty() ? commands(root) : named).forEach(line::addSubcommand);
        line.getCommandSpec().versionProvider(new Version());
        withHelp(line);
        return line.setUsageHelpWidth(WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongArguments())
                .setExecutionExceptionHandler(new Failures(root));
    }

    private static List<Callable<Integer>> commands(KpiGovernor root) {
        return List.of(
                new ServeCommand(root),
                new DemoCommand(root),
                new CheckCommand(root),
                new BacktestCommand(root),
                new PublishCommand(root),
                new RollbackCommand(root),
                new BooksCommand(root),
                new ImportCommand(root),
                new PollCommand(root),
                new EvaluateCommand(root),
                new ReadingsCommand(root),
                new VerdictsCommand(root),
                new CasesCommand(root),
                new SilencesCommand(root),
                new ReviewCommand(root),
                new MailCommand(root),
                new ExplainCommand(root));
    }

    private static String name(Callable<Integer> command) {
        return command.getClass().getAnnotation(Command.class).name();
    }

    private static void withHelp(CommandLine line) {
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec()
                        .addOption(OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("Show this help and exit.")
                                .build()));
        line.addSubcommand(new HelpCommand());
    }

    /** The version that the jar's manifest names. */
    private static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            @Nullable String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"kpi-governor " + (version == null ? "(not packaged)" : version)};
        }
    }
}
