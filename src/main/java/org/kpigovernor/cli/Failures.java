package org.kpigovernor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells problems in users' files apart from failures of our own, and keeps the details of the latter out of the way. */
record Failures(KpiGovernor root) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
        var err = root.err();
        try {
            return causes(thrown)
                    .filter(ProblemsException.class::isInstance)
                    .map(ProblemsException.class::cast)
                    .findFirst()
                    .map(users -> tell(users, err))
                    .orElseGet(() -> tell(thrown, err));
        } finally {
            err.flush();
        }
    }

    private static int tell(ProblemsException users, PrintWriter err) {
        users.problems().stream().sorted().map(Problem::toString).forEach(err::println);
        return CommandLine.ExitCode.USAGE;
    }

    private int tell(Exception ours, PrintWriter err) {
        err.println("kpi-governor: " + what(ours) + " — " + details(ours));
        if (root.verbose()) {
            ours.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Some failures have a cure that their own words don't name. */
    private static String what(Exception ours) {
        var causes = causes(ours).toList();
        if (says(causes, "Database may be already in use")) {
            return "the embedded database is in use: stop the service first, ask its API, or run it on PostgreSQL";
        }
        if (says(causes, "Address already in use")) {
            return "another program listens on that port: stop it, or name another port with --port";
        }
        if (causes.stream().anyMatch(AccessDeniedException.class::isInstance)
                || says(causes, "AccessDeniedException")) {
            return "a file or folder can't be opened: give the service's user the right to read its home folder and to"
                    + " write data in it";
        }
        var root = causes.get(causes.size() - 1);
        var message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + ": " + message;
    }

    private static boolean says(List<Throwable> causes, String words) {
        return causes.stream()
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains(words));
    }

    private static Stream<Throwable> causes(Exception thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private String details(Exception ours) {
        var file = root.data().resolve("last-failure.txt");
        try {
            Files.createDirectories(root.data());
            try (var writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                ours.printStackTrace(writer);
            }
            return "details are in " + file;
        } catch (IOException readOnly) {
            return "--verbose shows details";
        }
    }
}
