package org.kpigovernor.judge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFolder;

/** What is asked of a kind of fact often enough gets code of its own, and nobody sees a difference. */
class StraightCodeTest {
    private static final int MANY = 6_000;

    @Test
    void afterManyFactsConditionsAreAskedByCodeThatWasWrittenForThem() {
        var engine = engine("$p : Probe(number > 2, number < 5)");
        var probes = IntStream.range(0, MANY).mapToObj(Probe::new).toList();
        engine.run(probes);
        assertThat(probes.get(0).askers()).isNotEmpty().noneMatch(StraightCodeTest::isWritten);
        assertThat(probes.get(MANY - 1).askers()).anyMatch(StraightCodeTest::isWritten);
    }

    @Test
    void thatCodeLetsThroughWhatMeetsTheConditionsAndNothingElse() {
        var engine = engine("$p : Probe(number > 2, number < 5)");
        warm(engine);
        for (int number = 0; number < 8; number++) {
            var fired = engine.run(List.of(new Probe(number))).fired();
            assertThat(fired.contains("probing")).as("%d", number).isEqualTo(number == 3 || number == 4);
        }
    }

    @Test
    void aConditionThatFailsThereIsToldAsAnywhere() {
        var early = engine("$p : Probe(number > 2)");
        early.run(List.of(new Probe(-1, true)));
        var late = engine("$p : Probe(number > 2)");
        warm(late);
        var said = late.run(List.of(new Probe(-1, true), new Probe(3)));
        assertThat(said.fired()).doesNotContain("probing");
        assertThat(late.setAside())
                .singleElement()
                .satisfies(aside -> assertThat(aside.card().id()).isEqualTo("probing"))
                .satisfies(aside -> assertThat(aside.why())
                        .contains("nobody knows it")
                        .isEqualTo(early.setAside().get(0).why()));
    }

    /** Three texts of one field are found by hash; what they go on with must not be taken for what is asked after them. */
    @Test
    void whatFailsBehindConditionsThatWereFoundByHashIsBlamedAlone() {
        var draft = draft();
        for (var text : List.of("even", "odd", "none")) {
            add(draft, "is-" + text, "$p : Probe(kind == \"" + text + "\", weight >= 0)");
        }
        add(draft, "probing", "$p : Probe(number >= 0)");
        var engine = Engine.compile(draft, new Problems());
        warm(engine);
        var said = engine.run(List.of(new Probe(2, true), new Probe(3)));
        assertThat(engine.setAside()).extracting(aside -> aside.card().id()).containsExactly("probing");
        assertThat(said.fired()).contains("is-even", "is-odd");
    }

    @Test
    void aConditionThatNobodyAskedBeforeIsAskedThereToo() {
        var engine = engine("$p : Probe(number > 6000, number < 7000)");
        warm(engine);
        assertThat(engine.run(List.of(new Probe(6_500))).fired()).contains("probing");
        assertThat(engine.run(List.of(new Probe(7_500))).fired()).doesNotContain("probing");
    }

    private static void warm(Engine engine) {
        engine.run(IntStream.range(0, MANY).mapToObj(Probe::new).toList());
    }

    private static boolean isWritten(String className) {
        return className.startsWith(CodeWriter.class.getName());
    }

    private static Engine engine(String when) {
        var draft = draft();
        add(draft, "probing", when);
        return Engine.compile(draft, new Problems());
    }

    private static Draft draft() {
        return Draft.of(RuleFolder.read(Path.of("rules")), new Problems());
    }

    private static void add(Draft draft, String id, String when) {
        Unfenced.add(draft, id, when.replace("Probe(", Probe.class.getName() + "("), "");
    }
}
