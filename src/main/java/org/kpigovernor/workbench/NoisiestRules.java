package org.kpigovernor.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules that speak up most under either of two books, the loudest under the book in question first. */
record NoisiestRules(Map<String, Noise> before, Map<String, Noise> after) {
    private static final int OF_EACH = 5;

    NoisiestRules(Differences all) {
        this(all.before().rules(), all.after().rules());
    }

    List<String> lines() {
        return Stream.concat(noisiest(before), noisiest(after))
                .distinct()
                .sorted(Comparator.comparingInt((String rule) -> escalations(after, rule))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .map(rule -> "%-24s %,6d → %,-6d %,8d → %,d"
                        .formatted(
                                rule,
                                escalations(before, rule),
                                escalations(after, rule),
                                weeks(before, rule),
                                weeks(after, rule)))
                .toList();
    }

    private static int escalations(Map<String, Noise> rules, String rule) {
        return rules.getOrDefault(rule, new Noise()).escalations();
    }

    private static int weeks(Map<String, Noise> rules, String rule) {
        return rules.getOrDefault(rule, new Noise()).weeks();
    }

    private static Stream<String> noisiest(Map<String, Noise> rules) {
        return rules.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Noise> entry) ->
                                entry.getValue().escalations())
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(OF_EACH)
                .map(Map.Entry::getKey);
    }
}
