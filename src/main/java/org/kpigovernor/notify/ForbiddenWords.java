package org.kpigovernor.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Problem;

/** What a template of a home folder may not say: it must neither print text unescaped, nor reach out of its folder, nor run anything. */
final class ForbiddenWords {
    private record Word(Pattern pattern, String what, String hint) {}

    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);

    private static final List<Word> WORDS = List.of(
            word(
                    "\\?\\s*(?:no_esc|noEsc|markup_string|markupString)\\b",
                    "it prints text unescaped",
                    "leave it out: names come from outside, and one of them could be a script"),
            word(
                    "<[#](?:no_?auto_?esc|output_?format|ftl|setting)\\b",
                    "it changes how text is escaped or read",
                    "leave it out: .ftlh files escape all that they print"),
            word(
                    "\\?\\s*(?:new|api|eval|eval_json|evalJson|interpret)\\b",
                    "it runs something",
                    "a mail text only prints what it is given"),
            word(
                    "\\.\\s*get_?optional_?template\\b",
                    "it takes in another file",
                    "import one of the shipped templates, such as <#import \"layout.ftlh\" as layout>"),
            word("<#list\\s[^>]*\\.\\.\\s*as\\s", "it counts without an end", "name the last number, such as 1..10"));

    private static final Pattern TAKES_IN = Pattern.compile("<#(?:include|import)\\b\\s*([^>]*)");
    private static final String SHIPPED =
            "/?(?:" + MailTextFiles.NAMES.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
    private static final Pattern OF_THE_FOLDER = Pattern.compile("[\"']" + SHIPPED + "[\"'](?:\\s+as\\s+\\w+)?\\s*/?");

    private ForbiddenWords() {}

    private static Word word(String pattern, String what, String hint) {
        return new Word(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), what, hint);
    }

    /** Every one in the template, with its place. */
    static List<Problem> in(String name, String template) {
        var problems = new ArrayList<Problem>();
        var text =
                COMMENT.matcher(template).replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
        for (var word : WORDS) {
            var found = word.pattern().matcher(text);
            while (found.find()) {
                problems.add(problem(name, text, found.start(), found.group().strip(), word.what(), word.hint()));
            }
        }
        var takesIn = TAKES_IN.matcher(text);
        while (takesIn.find()) {
            if (!OF_THE_FOLDER.matcher(takesIn.group(1).strip()).matches()) {
                problems.add(problem(
                        name,
                        text,
                        takesIn.start(),
                        takesIn.group().strip(),
                        "it takes in a file that isn't a mail text",
                        "only the shipped names can be taken in: " + String.join(", ", MailTextFiles.NAMES)));
            }
        }
        return problems;
    }

    private static Problem problem(String name, String text, int at, String word, String what, String hint) {
        int line =
                (int) text.substring(0, at).chars().filter(each -> each == '\n').count() + 1;
        int column = at - text.lastIndexOf('\n', at - 1);
        return new Problem(MailTexts.FOLDER + "/" + name, line, column, "`" + word + "`: " + what, hint);
    }
}
