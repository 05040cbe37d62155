package org.kpigovernor.measure;

import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The issues that a pull request names: {@code #12} as hosts of code write it, {@code PAY-7} as trackers do. */
final class IssueNames {
    private static final Pattern NAME =
            Pattern.compile("#\\d{1,9}|(?<![A-Za-z0-9])[A-Z][A-Z0-9]{1,19}-\\d{1,9}(?![\\w])");

    private IssueNames() {}

    /** All that these texts name, each once. */
    static Collection<String> in(String... texts) {
        var names = new TreeSet<String>();
        Stream.of(texts).forEach(text -> NAME.matcher(text).results().forEach(found -> names.add(found.group())));
        return names;
    }
}
