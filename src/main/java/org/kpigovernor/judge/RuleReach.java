package org.kpigovernor.judge;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kpigovernor.judge.files.RuleCase;
import org.kpigovernor.judge.files.RuleText;

/**
 * What a rule looks at, as its conditions say, and the cases beside it.
 *
 * @param words the names that its conditions use, of facts and of their fields
 * @param quoted the texts that they compare with, such as a KPI's id
 * @param examples the cases of its file that name it
 */
public record RuleReach(Set<String> words, Set<String> quoted, List<Example> examples) {
    private static final Pattern WHEN = Pattern.compile("(?ms)^\\s*when\\b(.*?)^\\s*then\\b");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\n]*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");

    /** A case beside a rule, and whether the rule fires in it. */
    public record Example(String name, int line, boolean fires) {}

    static RuleReach of(RuleCard card, RuleText text, List<RuleCase> cases) {
        var when = WHEN.matcher(text.plain());
        var conditions = when.find() ? when.group(1) : "";
        var beside = card.file().replaceFirst("\\.drl$", ".cases.yaml");
        return new RuleReach(
                found(WORD, QUOTED.matcher(conditions).replaceAll(" "), 0),
                found(QUOTED, conditions, 1),
                cases.stream()
                        .filter(one -> one.file().shown().equals(beside))
                        .filter(one ->
                                one.fires().contains(card.id()) || one.silent().contains(card.id()))
                        .map(one ->
                                new Example(one.name(), one.line(), one.fires().contains(card.id())))
                        .toList());
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(match -> match.group(group)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it judges weeks. */
    public boolean judgesWeeks() {
        return words.contains("Series");
    }

    /** Whether it looks at this KPI, one of all of that are known: it does if it names it, or names none. */
    public boolean looksAt(String kpi, Set<String> known) {
        return quoted.contains(kpi) || quoted.stream().noneMatch(known::contains);
    }
}
