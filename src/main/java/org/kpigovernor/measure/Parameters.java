package org.kpigovernor.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.KpiDefinition;

/**
 * The parameters of formulas: {@code blame-window} (24h), {@code rework-pattern}, {@code authors-window} (empty: the period's own) and
 * {@code include-bots} (false). A value that can't be read counts as the default; {@link #problems} names it, for the check of rules.
 */
public final class Parameters {
    static final Duration BLAME_WINDOW = Duration.ofHours(24);
    static final Pattern REWORK_PATTERN = Pattern.compile("(?i)hotfix|rollback|revert");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5})\\s*(m|h|d|w)");
    private static final Map<String, String> DEFAULTS = Map.of("include-bots", "false", "authors-window", "");
    private static final Map<String, Duration> UNITS = Map.of(
            "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1), "w", Duration.ofDays(7));

    private Parameters() {}

    /** What is wrong with a definition's parameters, each in one sentence; empty when nothing is. */
    public static List<String> problems(KpiDefinition kpi) {
        var problems = new ArrayList<String>();
        for (var name : List.of("blame-window", "authors-window")) {
            var value = kpi.parameter(name);
            if (value != null && !value.isBlank() && length(value).isEmpty()) {
                problems.add(name + " is no length of time: " + value + ", write such as 24h, 90m, 2d or 13w");
            }
        }
        var bots = kpi.parameter("include-bots");
        if (bots != null && !bots.matches("(?i)true|false|")) {
            problems.add("include-bots is neither true nor false: " + bots);
        }
        var pattern = kpi.parameter("rework-pattern");
        if (pattern != null && pattern(pattern).isEmpty()) {
            problems.add("rework-pattern is no regular expression: " + pattern);
        }
        return problems;
    }

    /** What a definition gives a parameter, or what that is where it gives none; null when there is no such parameter. */
    static @Nullable String of(KpiDefinition kpi, String name) {
        var given = kpi.parameter(name);
        return given == null ? DEFAULTS.get(name) : given;
    }

    /** The names of all parameters that its rows can have. */
    static Set<String> names(KpiDefinition kpi) {
        var names = new TreeSet<>(kpi.parameters().keySet());
        names.addAll(DEFAULTS.keySet());
        return names;
    }

    static Optional<Duration> length(String text) {
        Matcher matcher = LENGTH.matcher(text.strip());
        return matcher.matches()
                ? Optional.ofNullable(UNITS.get(matcher.group(2)))
                        .map(unit -> unit.multipliedBy(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    static Optional<Pattern> pattern(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
