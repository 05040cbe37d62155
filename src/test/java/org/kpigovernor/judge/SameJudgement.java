package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kpigovernor.judge.engine.BareDrools;
import org.kpigovernor.judge.facts.Series;

/** Holds a judgement by the book against the same by hand, and by Drools in its usual way. */
final class SameJudgement {
    private static final int BATCH = 250;

    private SameJudgement() {}

    static List<Collection<?>> batches(List<TeamFacts> facts) {
        var batches = new ArrayList<Collection<?>>();
        for (int from = 0; from < facts.size(); from += BATCH) {
            var batch = new ArrayList<Object>();
            facts.subList(from, Math.min(facts.size(), from + BATCH)).forEach(team -> batch.addAll(team.told()));
            batches.add(batch);
        }
        return batches;
    }

    /** Verdicts with their evidence, findings with their hints, and tensions. */
    static void byHand(Judgement book, Judgement hand) {
        assertThat(hand.verdicts()).isEqualTo(book.verdicts());
        assertThat(hand.findings()).isEqualTo(book.findings());
        assertThat(hand.tensions()).isEqualTo(book.tensions());
    }

    /** It says the same: the counting opinion of each series, and all findings and tensions. */
    static void byDrools(Judgement book, BareDrools bare, List<Collection<?>> batches) {
        var saids = batches.stream().map(bare::run).toList();
        assertThat(saids.stream()
                        .mapToLong(said -> said.findings().found().size())
                        .sum())
                .isEqualTo(book.findings().size());
        assertThat(saids.stream()
                        .mapToLong(said -> said.tensions().felt().size())
                        .sum())
                .isEqualTo(book.tensions().size());
        var kinds = new ArrayList<String>();
        for (int i = 0; i < batches.size(); i++) {
            for (var fact : batches.get(i)) {
                if (fact instanceof Series series) {
                    kinds.add(saids.get(i).verdicts().live(series).get(0).card().id());
                }
            }
        }
        assertThat(kinds)
                .containsExactlyElementsOf(
                        book.verdicts().stream().map(Verdict::rule).toList());
    }
}
