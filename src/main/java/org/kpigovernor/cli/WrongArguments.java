package org.kpigovernor.cli;

import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.catalogue.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with the arguments, with the nearest known word, in one line. */
final class WrongArguments implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        var line = wrong.getCommandLine();
        var err = line.getErr();
        var what = wrong instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : wrong.getMessage();
        err.println("kpi-governor: " + what);
        err.println("Try `" + line.getCommandSpec().qualifiedName() + " --help`.");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        var word = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        var known = known(unmatched.getCommandLine(), word);
        var what = word.startsWith("-") ? "option" : isRoot(unmatched.getCommandLine()) ? "command" : "argument";
        var hint = Nearest.hint(word, known, known.isEmpty() ? "" : "known: " + String.join(", ", known));
        return "there is no " + what + " `" + word + "`" + (hint.isEmpty() ? "" : " — " + hint);
    }

    private static List<String> known(CommandLine line, String word) {
        return word.startsWith("-")
                ? new ArrayList<>(line.getCommandSpec().optionsMap().keySet())
                : new ArrayList<>(line.getSubcommands().keySet());
    }

    private static boolean isRoot(CommandLine line) {
        return line.getParent() == null;
    }
}
