package org.kpigovernor.measure.rows;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.kpigovernor.catalogue.Nearest;

/** A cell that is read from left to right. */
final class Words {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5})\\s*(s|m|h|d|w)(?![A-Za-z0-9])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s",
            Duration.ofSeconds(1),
            "m",
            Duration.ofMinutes(1),
            "h",
            Duration.ofHours(1),
            "d",
            Duration.ofDays(1),
            "w",
            Duration.ofDays(7));
    /** What ends a name that nobody knows. */
    private static final Pattern END =
            Pattern.compile("\\s+(and|or|is|to|of|matches|before|after)(?![\\w-])|\\s*[();+<>=]|\\s*$");

    private static final Pattern VALUE_END = Pattern.compile("\\s+(and|or)(?![\\w-])|\\s*[();]|\\s*$");

    private final String text;
    private int at;

    Words(String text) {
        this.text = text;
        space();
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** Whether that word comes next, which is read over then. */
    boolean word(String word) {
        int end = at + word.length();
        boolean next = text.regionMatches(true, at, word, 0, word.length())
                && !(isLetter(end) && Character.isLetterOrDigit(word.charAt(word.length() - 1)));
        if (next) {
            at += word.length();
            space();
        }
        return next;
    }

    /** Whether that sign comes next, which is read over then. */
    boolean sign(String sign) {
        boolean next = text.startsWith(sign, at);
        if (next) {
            at += sign.length();
            space();
        }
        return next;
    }

    /** The longest of these names that comes next. */
    Optional<String> oneOf(Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .filter(this::word)
                .findFirst();
    }

    /** A field of a record, by one of these names. */
    String field(String record, Collection<String> names) throws Misread {
        var found = oneOf(names);
        if (found.isPresent()) {
            return found.get();
        }
        var unknown = peek(END);
        throw new Misread(
                unknown.isEmpty()
                        ? "here something of " + one(record) + " is missing"
                        : one(record) + " has no `" + unknown + "`",
                Nearest.hint(unknown, names, "RECORDS.md lists what it has"));
    }

    private static String one(String record) {
        return ("aeiou".indexOf(record.charAt(0)) < 0 ? "a " : "an ") + record;
    }

    /** What stands here up to the next word that means something, or all in quotes. */
    String value() throws Misread {
        if (sign("\"")) {
            int end = text.indexOf('"', at);
            if (end < 0) {
                throw new Misread("the quotes aren't closed", "");
            }
            var quoted = text.substring(at, end);
            at = end + 1;
            space();
            return quoted;
        }
        var value = peek(VALUE_END);
        if (value.isEmpty()) {
            throw new Misread("after `" + text.substring(0, at).strip() + "` a word is missing", "");
        }
        at += value.length();
        space();
        return value;
    }

    private String peek(Pattern until) {
        var end = until.matcher(text);
        return end.find(at) ? text.substring(at, end.start()).strip() : "";
    }

    /** A regular expression between slashes; an {@code i} after it lets upper and lower case be the same. */
    Pattern pattern() throws Misread {
        int end = sign("/") ? closing() : -1;
        if (end < 0) {
            throw new Misread("after `matches` a pattern between slashes is missing", "write such as /hotfix|revert/i");
        }
        var pattern = text.substring(at, end).replace("\\/", "/");
        at = end + 1;
        int flags = text.startsWith("i", at) && !isLetter(at + 1) ? Pattern.CASE_INSENSITIVE : 0;
        at += flags == 0 ? 0 : 1;
        space();
        try {
            return Pattern.compile(pattern, flags);
        } catch (PatternSyntaxException e) {
            throw new Misread(
                    "`" + pattern + "` is no regular expression",
                    e.getDescription().toLowerCase(Locale.ROOT));
        }
    }

    private int closing() {
        int end = text.indexOf('/', at);
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end = text.indexOf('/', end + 1);
        }
        return end;
    }

    double number() throws Misread {
        var number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw new Misread("`" + rest() + "` doesn't begin with a number", "write such as 400");
        }
        at = number.end();
        space();
        return Double.parseDouble(number.group());
    }

    Duration length() throws Misread {
        var length = LENGTH.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!length.lookingAt()) {
            throw new Misread("`" + rest() + "` is no length of time", "write such as 90m, 24h, 2d or 13w");
        }
        at = length.end();
        space();
        return java.util.Objects.requireNonNull(UNITS.get(length.group(2)))
                .multipliedBy(Long.parseLong(length.group(1)));
    }

    /** Nothing may follow. */
    void end(String hint) throws Misread {
        if (!atEnd()) {
            throw new Misread("`" + rest() + "` isn't understood here", hint);
        }
    }

    String rest() {
        return text.substring(at).strip();
    }

    private boolean isLetter(int index) {
        return index < text.length() && (Character.isLetterOrDigit(text.charAt(index)) || text.charAt(index) == '-');
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
