package org.kpigovernor.judge;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kpigovernor.judge.engine.BareDrools;

class SameJudgementTest {
    private static final List<TeamFacts> FACTS = BenchFacts.of(ShippedBook.BOOK, 500);

    @Test
    void theShippedBookJudgesAsTheSameRulesWrittenByHand() {
        var judgement = ShippedBook.BOOK.judge(Instant.EPOCH, FACTS);
        SameJudgement.byHand(judgement, ByHand.of(ShippedBook.BOOK).apply(FACTS));
    }

    @Test
    void theShippedBookJudgesAsIfAllFactsWereInOneWorkingMemory() {
        var judgement = ShippedBook.BOOK.judge(Instant.EPOCH, FACTS);
        SameJudgement.byDrools(judgement, new BareDrools(Path.of("rules")), SameJudgement.batches(FACTS));
    }
}
