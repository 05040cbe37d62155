package org.kpigovernor.judge.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one rule file, seen as its author sees it: card, reason, {@code when} and {@code then}.
 *
 * @param plain the text with comments blanked out, so that places stay the same
 */
public record RuleText(RuleFile file, String plain) {
    private static final Pattern COMMENT =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\\n])*\")|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*+rule\\s+(\"([^\"]*)\"|\\S+)");

    /** A piece of the text with the line that it begins in. */
    public record Piece(String text, int line) {}

    public static RuleText of(RuleFile file) {
        return new RuleText(file, COMMENT.matcher(file.text()).replaceAll(RuleText::blanked));
    }

    /** Names of all rules in the file. */
    public List<Piece> names() {
        return all(RULE, match -> match.group(2) == null ? match.group(1) : match.group(2));
    }

    /** What stands behind {@code @key} in brackets, each time that it is there. */
    public List<Piece> annotations(String key) {
        return all(
                Pattern.compile("@" + key + "\\s*\\(([^)]*)\\)"),
                match -> match.group(1).trim());
    }

    /** What a comment that begins with this word says, such as {@code Why}; it may go on over the comment lines that follow. */
    public String remark(String word) {
        var matcher = Pattern.compile("(?m)^[ \\t]*+//[ \\t]*+" + word + ":[ \\t]*+(.*)$")
                .matcher(file.text());
        if (!matcher.find()) {
            return "";
        }
        var remark = new StringBuilder(matcher.group(1).trim());
        for (var line :
                file.text().substring(matcher.end()).stripLeading().lines().toList()) {
            if (!line.startsWith("//") || line.matches("//\\s*[A-Z][a-z]+:.*")) {
                break;
            }
            remark.append(' ').append(line.substring(2).trim());
        }
        return remark.toString().trim();
    }

    /** Where a word stands by itself, outside of comments and strings. */
    public List<Piece> occurrences(String word) {
        var matcher =
                Pattern.compile("(?<![\\w$\"-])" + Pattern.quote(word) + "\\b").matcher(withoutStrings());
        var found = new ArrayList<Piece>();
        while (matcher.find()) {
            found.add(new Piece(restOfLine(matcher.start()), line(matcher.start())));
        }
        return found;
    }

    /** The column of a word in a line, 0 if it isn't there. */
    public int column(String word, int line) {
        var lines = file.text().split("\n", -1);
        return line < 1 || line > lines.length ? 0 : lines[line - 1].indexOf(word) + 1;
    }

    private String withoutStrings() {
        return Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*\"").matcher(plain).replaceAll(RuleText::spaces);
    }

    private String restOfLine(int at) {
        int end = plain.indexOf('\n', at);
        return plain.substring(at, end < 0 ? plain.length() : end);
    }

    private int line(int at) {
        return 1 + (int) plain.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private List<Piece> all(Pattern pattern, java.util.function.Function<Matcher, String> text) {
        var matcher = pattern.matcher(plain);
        var found = new ArrayList<Piece>();
        while (matcher.find()) {
            int start = matcher.start();
            while (Character.isWhitespace(plain.charAt(start))) {
                start++;
            }
            found.add(new Piece(text.apply(matcher), line(start)));
        }
        return found;
    }

    private static String blanked(java.util.regex.MatchResult match) {
        return match.group(1) != null ? Matcher.quoteReplacement(match.group(1)) : spaces(match);
    }

    private static String spaces(java.util.regex.MatchResult match) {
        return match.group().replaceAll("[^\n]", " ");
    }
}
