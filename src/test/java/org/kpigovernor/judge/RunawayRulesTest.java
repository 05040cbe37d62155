package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpigovernor.judge.engine.Draft;
import org.kpigovernor.judge.engine.Engine;
import org.kpigovernor.judge.engine.RunSettings;
import org.kpigovernor.judge.engine.Unfenced;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFolder;

/** Rules that fail or run away are set aside, and the others judge as if they weren't there. */
class RunawayRulesTest {
    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<TeamFacts> FACTS = BenchFacts.of(ShippedBook.BOOK, 20);
    private static final RunSettings SETTINGS = new RunSettings(500, Duration.ofSeconds(2));

    @TempDir
    private Path temporary;

    @BeforeEach
    void begin() {
        Unfenced.over = false;
    }

    @AfterEach
    void end() {
        Unfenced.over = true;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            throws-in-then    | $s : Series(judged)     | if (true) throw new IllegalStateException("I can't"); | it failed with IllegalStateException: I can't
            overflows-in-then | $s : Series(judged)     | if (true) throw new StackOverflowError();             | it failed with StackOverflowError
            fires-on-and-on   | $u : KpiUse()           | update($u);                                           | it fired on and on, until all rules together had fired 500 times
            loops-in-then     | $s : Series(judged)     | while (!org.kpigovernor.judge.engine.Unfenced.over) {} | it went on for longer than 2000 ms
            sleeps-in-then    | $s : Series(judged)     | Thread.sleep(600000);                                 | it went on for longer than 2000 ms
            throws-in-when    | $s : Series(judged) Series(team == $s.team, $s.fastNeeded / ($s.watchWeeks - $s.watchWeeks) > n) | | it failed with ArithmeticException: / by zero
            explodes-in-when  | $a : Series() $b : Series() $c : Series() Series(worse > $a.worse + $b.worse + $c.worse + 10000) Series(worse > $a.worse + 10000) | | it went on for longer than 2000 ms
            """)
    void aRuleThatFailsIsSetAsideAndTheOthersJudgeAsIfItWereNotThere(String id, String when, String then, String why) {
        var book = book(id, when, then == null ? "" : then);
        var judgement = book.judge(AS_OF, FACTS);
        assertThat(judgement.setAside()).extracting(one -> one.card().id()).containsExactly(id);
        assertThat(judgement.setAside().get(0).why()).isEqualTo(why);
        var sound = ShippedBook.BOOK.judge(AS_OF, FACTS);
        assertThat(judgement.verdicts())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("book")
                .isEqualTo(sound.verdicts());
        assertThat(judgement.tensions()).hasSameSizeAs(sound.tensions());
        assertThat(judgement.findings()).hasSameSizeAs(sound.findings());
    }

    @Test
    void aRuleThatWasSetAsideStaysAsideAndIsToldInEveryJudgement() {
        var book = book("throws", "$s : Series(judged)", "if (true) throw new IllegalStateException(\"I can't\");");
        book.judge(AS_OF, FACTS);
        assertThat(book.judge(AS_OF, FACTS).setAside()).hasSize(1);
        assertThat(book.judge(AS_OF, List.of()).setAside()).hasSize(1);
    }

    @Test
    void severalRulesThatFailAreAllSetAside() {
        var draft = draft(Path.of("rules"));
        Unfenced.add(draft, "b-throws", "$s : Series(judged)", "if (true) throw new IllegalStateException(\"b\");");
        Unfenced.add(draft, "a-throws", "$s : Series(judged)", "if (true) throw new IllegalStateException(\"a\");");
        assertThat(book(draft).judge(AS_OF, FACTS).setAside())
                .extracting(one -> one.card().id())
                .containsExactly("a-throws", "b-throws");
    }

    @Test
    void aSeriesThatOnlyTheFailingRuleWouldHaveJudgedHasNoDataAndSaysWhy() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("verdicts/healthy.drl", "Series(judged)", "Series(judged, worse >= \"abc\")");
        var judgement = book(draft(rules.folder())).judge(AS_OF, FACTS);
        assertThat(judgement.setAside()).extracting(one -> one.card().id()).containsExactly("healthy");
        assertThat(judgement.verdicts())
                .filteredOn(verdict -> verdict.rule().equals("no-rule"))
                .isNotEmpty()
                .allSatisfy(verdict -> {
                    assertThat(verdict.kind()).isEqualTo(VerdictKind.NO_DATA);
                    assertThat(verdict.evidence().reasons())
                            .hasSize(2)
                            .startsWith("no rule says anything about it")
                            .last()
                            .asString()
                            .startsWith("the rule `healthy` was set aside, it failed with ");
                });
        assertThat(judgement.verdicts()).extracting(Verdict::rule).contains("act-far-out", "learning");
    }

    @Test
    void aRuleThatFailsInItsCasesIsAProblemInItsFile() throws IOException {
        var rules = Rules.copiedTo(temporary)
                .edit("verdicts/healthy.drl", "Series(judged)", "Series(judged, worse >= \"abc\")");
        assertThat(rules.problems())
                .singleElement()
                .asString()
                .startsWith("rules/verdicts/healthy.drl:6: `worse >= \"abc\"` can't be compared");
    }

    @Test
    void aBookThatIsClosedWhileSomebodyJudgesWithItFinishesItsWork() throws InterruptedException {
        var book = RuleBook.load(Path.of("rules"));
        var done = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();
        var judging = new Thread(() -> {
            for (int round = 0; round < 20; round++) {
                done.add(book.judge(AS_OF, FACTS).verdicts().size());
            }
        });
        judging.start();
        book.close();
        judging.join();
        assertThat(done).hasSize(20).containsOnly(70);
    }

    private static Draft draft(Path rules) {
        return Draft.of(RuleFolder.read(rules), new Problems());
    }

    private static RuleBook book(String id, String when, String then) {
        var draft = draft(Path.of("rules"));
        Unfenced.add(draft, id, when, then);
        return book(draft);
    }

    private static RuleBook book(Draft draft) {
        return new RuleBook(RuleFolder.read(Path.of("rules")), draft, Engine.compile(draft, new Problems(), SETTINGS));
    }
}
