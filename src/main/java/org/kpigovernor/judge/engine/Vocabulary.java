package org.kpigovernor.judge.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kpigovernor.judge.facts.Findings;
import org.kpigovernor.judge.facts.Heap;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Sentence;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.TeamSet;
import org.kpigovernor.judge.facts.Tensions;
import org.kpigovernor.judge.facts.Verdicts;

/** The facts and words that rule files may use, for checks and hints. */
final class Vocabulary {
    static final Map<String, Class<?>> FACTS = new TreeMap<>(
            Map.of("Series", Series.class, "KpiUse", KpiUse.class, "TeamSet", TeamSet.class, "Heap", Heap.class));

    private static final List<Map.Entry<String, Class<?>>> WORDS = List.of(
            Map.entry("verdicts", Verdicts.class),
            Map.entry("findings", Findings.class),
            Map.entry("tensions", Tensions.class));

    private Vocabulary() {}

    /** All calls that a rule may make, such as {@code verdicts.act}. */
    static Set<String> calls() {
        return WORDS.stream()
                .flatMap(word -> verbs(word.getValue()).map(verb -> word.getKey() + "." + verb.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> fields(String fact) {
        var type = FACTS.get(fact);
        return type == null ? Set.of() : Sentence.fields(type);
    }

    private static java.util.stream.Stream<Method> verbs(Class<?> word) {
        return Arrays.stream(word.getDeclaredMethods())
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == void.class && method.getParameterCount() > 0);
    }
}
