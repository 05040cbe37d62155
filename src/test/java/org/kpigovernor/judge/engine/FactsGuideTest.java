package org.kpigovernor.judge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the list of facts and fields where rule authors look it up. */
class FactsGuideTest {
    private static final Pattern FIELD = Pattern.compile("`(\\w+)`");

    static Set<String> facts() {
        return Vocabulary.FACTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theGuideListsEachFactWithAllItsFieldsAndNoOthers(String fact) throws IOException {
        assertThat(documented(fact)).containsExactlyInAnyOrderElementsOf(fields(fact));
    }

    private static Set<String> fields(String fact) {
        return Vocabulary.fields(fact).stream()
                .filter(field -> isPlain(Vocabulary.FACTS.get(fact), field))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What isn't plain is a part of how the fact is made. */
    private static boolean isPlain(Class<?> fact, String field) {
        try {
            var type = fact.getMethod(field).getReturnType();
            var generic = fact.getMethod(field).getGenericReturnType().getTypeName();
            return type.isPrimitive()
                    || Number.class.isAssignableFrom(type)
                    || type == String.class
                    || type == LocalDate.class
                    || (Collection.class.isAssignableFrom(type) && generic.endsWith("<java.lang.String>"));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first cells of the table below the sentence that begins with the fact's name. */
    private static Set<String> documented(String fact) throws IOException {
        var guide = Files.readString(Path.of("rules/FACTS.md"));
        var start = guide.indexOf("\n`" + fact + "` is ");
        assertThat(start).as("a section on " + fact).isPositive();
        return guide.substring(start + 1)
                .lines()
                .skip(4)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> FIELD.matcher(cell).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
