package org.kpigovernor.judge.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kpigovernor.judge.facts.Departure;
import org.kpigovernor.judge.facts.Findings;
import org.kpigovernor.judge.facts.Heap;
import org.kpigovernor.judge.facts.KpiAcrossTeams;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Sentence;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.TeamSet;
import org.kpigovernor.judge.facts.TeamTarget;
import org.kpigovernor.judge.facts.TeamTrends;
import org.kpigovernor.judge.facts.Tensions;
import org.kpigovernor.judge.facts.Verdicts;

/** The facts and words that rule files may use, for checks and hints. */
final class Vocabulary {
    static final Map<String, Class<?>> FACTS = Stream.<Class<?>>of(
                    Series.class,
                    KpiUse.class,
                    TeamSet.class,
                    TeamTarget.class,
                    TeamTrends.class,
                    KpiAcrossTeams.class,
                    Departure.class,
                    Heap.class)
            .collect(Collectors.toMap(Class::getSimpleName, type -> type, (a, b) -> a, TreeMap::new));

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

    /** The verb that takes these arguments, if the word has one; a class each. */
    static Optional<Method> verb(String word, String name, List<Class<?>> arguments) {
        return WORDS.stream()
                .filter(entry -> entry.getKey().equals(word))
                .flatMap(entry -> verbs(entry.getValue()))
                .filter(verb -> verb.getName().equals(name) && takes(verb, arguments))
                .findFirst();
    }

    private static boolean takes(Method verb, List<Class<?>> arguments) {
        var parameters = verb.getParameterTypes();
        return parameters.length == arguments.size()
                && IntStream.range(0, parameters.length)
                        .allMatch(i -> parameters[i].isAssignableFrom(arguments.get(i)));
    }

    static Set<String> fields(String fact) {
        var type = FACTS.get(fact);
        return type == null ? Set.of() : Sentence.fields(type);
    }

    /** The fields of all facts. */
    static Map<String, Set<String>> fields() {
        return FACTS.keySet().stream().collect(Collectors.toMap(fact -> fact, Vocabulary::fields));
    }

    private static Stream<Method> verbs(Class<?> word) {
        return Arrays.stream(word.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == void.class && method.getParameterCount() > 0);
    }
}
