package org.kpigovernor.judge;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.facts.Opinion;
import org.kpigovernor.judge.facts.Sentence;

/**
 * What the rules that gave the counting verdict said, and those that gave a lighter one of its kind. The sentences are filled when somebody
 * reads them: most of those about healthy series are never read.
 */
final class Reasons extends AbstractList<String> {
    private @Nullable List<Opinion> opinions;
    private @Nullable List<String> sentences;

    /** @param opinions the weightiest first, at least one */
    Reasons(List<Opinion> opinions) {
        this.opinions = opinions;
    }

    @Override
    public String get(int index) {
        return sentences().get(index);
    }

    @Override
    public int size() {
        return sentences().size();
    }

    private synchronized List<String> sentences() {
        if (opinions != null) {
            sentences = filled(opinions);
            opinions = null;
        }
        return java.util.Objects.requireNonNull(sentences);
    }

    private static List<String> filled(List<Opinion> opinions) {
        var gravest = opinions.get(0);
        return opinions.stream()
                .filter(opinion -> opinion.kind() == gravest.kind())
                .filter(opinion -> opinion.card().trial() == gravest.card().trial())
                .map(opinion -> Sentence.fill(opinion.reason(), opinion.series()))
                .distinct()
                .toList();
    }
}
