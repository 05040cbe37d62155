package org.kpigovernor.notify;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Problem;

/**
 * Says where and why a mail text of a home folder failed.
 *
 * @param name of the template that was to be filled
 */
record TextFailure(Path folder, String name) {
    private static final Pattern FRAME = Pattern.compile(
            "in template \"([^\"]+)\"(?: in (?:macro|function) \"[^\"]+\")? at line (\\d+), column (\\d+)");
    private static final String COMPARE = "compare it with the shipped template of the same name";

    Problem problem(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MailTextFiles.Refused refused) {
                return refused.problem();
            }
        }
        if (failure instanceof ParseException parse) {
            return new Problem(
                    place(parse.getTemplateName()),
                    Math.max(0, parse.getLineNumber()),
                    Math.max(0, parse.getColumnNumber()),
                    firstLine(parse.getEditorMessage()),
                    "see freemarker.apache.org for how templates are written");
        }
        return failure instanceof TemplateException filling
                ? filling(filling)
                : new Problem(place(null), 0, 0, firstLine(failure.toString()), "");
    }

    /** The place in a text of the folder: a shipped macro only fails for what such a text gives it. */
    private Problem filling(TemplateException failure) {
        var blamed = failure.getBlamedExpressionString();
        var what = firstLine(failure.getMessageWithoutStackTop()) + (blamed == null ? "" : " " + blamed);
        var frames = FRAME.matcher(String.valueOf(failure.getFTLInstructionStack()));
        while (frames.find()) {
            if (Files.exists(folder.resolve(frames.group(1)))) {
                return new Problem(
                        place(frames.group(1)),
                        Integer.parseInt(frames.group(2)),
                        Integer.parseInt(frames.group(3)),
                        what,
                        COMPARE);
            }
        }
        return new Problem(place(null), 0, 0, what, COMPARE);
    }

    private String place(@Nullable String template) {
        return MailTexts.FOLDER + "/" + (template == null ? name : template);
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }
}
