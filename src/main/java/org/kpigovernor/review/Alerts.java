package org.kpigovernor.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kpigovernor.cases.Precisions;
import org.kpigovernor.notify.PrecisionWords;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.review.ReviewPack.Entry;

/** How good the alerts were of the rules that spoke for a team in the last quarter, by what its people said of its cases. */
final class Alerts {
    private Alerts() {}

    static List<Entry> of(ReviewFacts facts) {
        var precisions = Precisions.of(facts.cases(), facts.request().asOf());
        Map<String, String> sentences = new LinkedHashMap<>();
        facts.cases().forEach(one -> sentences.put(one.rule(), one.sentence()));
        return sentences.entrySet().stream()
                .filter(rule -> precisions.of(rule.getKey()).raised()
                                + precisions.of(rule.getKey()).closed()
                        > 0)
                .map(rule -> new Entry(
                        "%s (rule %s)".formatted(OneLine.of(rule.getValue()), rule.getKey()),
                        PrecisionWords.of(precisions.of(rule.getKey())),
                        ""))
                .toList();
    }
}
