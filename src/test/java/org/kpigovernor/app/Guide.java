package org.kpigovernor.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A guide in Markdown, taken word by word: the steps of its fenced blocks. */
record Guide(List<Step> steps) {
    private static final Pattern BLOCK =
            Pattern.compile("^ *```(\\w*)\\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("`([^`\\s]+\\.\\w+)`");

    /** What a reader does, or sees. */
    sealed interface Step {}

    /** Types a line. */
    record Type(String line) implements Step {}

    /** Sees these lines in this order, with anything for each {@code …}, after what was typed last. */
    record See(List<String> lines) implements Step {}

    /** Replaces lines of a file: those that begin with a minus by those that begin with a plus. */
    record Change(String file, String lines) implements Step {}

    /** Writes a new file. */
    record Write(String file, String text) implements Step {}

    static Guide read(String markdown) {
        var steps = new ArrayList<Step>();
        BLOCK.matcher(markdown).results().forEach(block -> add(steps, block, markdown));
        return new Guide(List.copyOf(steps));
    }

    private static void add(List<Step> steps, MatchResult block, String markdown) {
        var text = block.group(2).stripIndent();
        switch (block.group(1)) {
            case "sh" -> text.lines().filter(line -> !line.isBlank()).forEach(line -> steps.add(new Type(line)));
            case "text" -> steps.add(new See(text.lines().map(String::strip).toList()));
            case "diff" -> steps.add(new Change(fileBefore(markdown, block.start()), text));
            case "drl", "yaml", "json" -> steps.add(new Write(fileBefore(markdown, block.start()), text));
            default -> throw new IllegalArgumentException("a block without a kind: " + text);
        }
    }

    /** The file that was named last before a block. */
    private static String fileBefore(String markdown, int position) {
        return FILE.matcher(markdown.substring(0, position))
                .results()
                .reduce((earlier, later) -> later)
                .map(match -> match.group(1))
                .orElseThrow();
    }
}
