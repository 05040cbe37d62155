package org.kpigovernor.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.cases.Samples.MONDAY;
import static org.kpigovernor.cases.Samples.PAYMENTS;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.CaseMoves;
import org.kpigovernor.cases.MemoryJudgements;
import org.kpigovernor.cases.Reconciler;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.store.JdbcCases;
import org.kpigovernor.store.TestDatabase;

@Tag("database")
class EscalatingTest {
    private static final int WEEKS = 40;

    @Test
    void itCountsWhatTheCasesWouldHaveDone() {
        var random = new Random(7);
        for (int sequence = 0; sequence < 40; sequence++) {
            var verdicts = IntStream.range(0, WEEKS)
                    .mapToObj(week -> VerdictKind.values()[random.nextInt(VerdictKind.values().length)])
                    .toList();
            assertThat(escalating(verdicts)).as(verdicts.toString()).isEqualTo(reconciled(verdicts));
        }
    }

    private static List<Integer> escalating(List<VerdictKind> verdicts) {
        var escalating = new Escalating();
        return IntStream.range(0, verdicts.size())
                .filter(week -> escalating.next(verdicts.get(week), 1))
                .boxed()
                .toList();
    }

    /** The weeks in which the real thing opens or worsens a case. */
    private static List<Integer> reconciled(List<VerdictKind> verdicts) {
        try (var database = TestDatabase.open()) {
            var judgements = new MemoryJudgements();
            var reconciler = new Reconciler(new JdbcCases(database), judgements);
            return IntStream.range(0, verdicts.size())
                    .filter(week -> {
                        var start = MONDAY.plusWeeks(week);
                        var asOf = start.plusDays(7).atTime(1, 0).toInstant(ZoneOffset.UTC);
                        var judgement = Samples.judgement(asOf, Samples.verdict("mttr", verdicts.get(week), start));
                        judgements.keep(judgement);
                        return reconciler.reconcile(judgement, Samples.organisation(PAYMENTS), asOf).stream()
                                .map(change -> change.move().move())
                                .anyMatch(List.of(CaseMoves.OPENED, CaseMoves.WORSENED)::contains);
                    })
                    .boxed()
                    .toList();
        }
    }
}
