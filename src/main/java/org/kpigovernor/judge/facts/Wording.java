package org.kpigovernor.judge.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a definition as a stranger would: does it say what is counted? */
final class Wording {
    /** Wishes, praise and blanks, which name nothing that could be counted. */
    private static final Set<String> WISHES = words("wishes.txt");

    private static final Set<String> SMALL =
            Set.of("the a an of in to for and or is are be our their its by with on at as it that".split(" "));

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern OF_WHAT = Pattern.compile("(?i)÷|/|\\bof\\b|\\bper\\b");
    private static final int LEAST_WORDS = 2;

    private Wording() {}

    /** Of a file beside this class, in which lines that begin with # are for readers. */
    private static Set<String> words(String file) {
        try (var words = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file)) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a definition leaves open, in words; empty if it is specific. */
    static String gap(String unit, String formula) {
        if (isWish(unit)) {
            return "no unit";
        }
        if (tellingWords(formula) < LEAST_WORDS) {
            return "a formula that only says `" + formula.strip() + "`";
        }
        return unit.equals("%") && !namesWhole(formula) ? "a percentage that doesn't say of what" : "";
    }

    private static boolean isWish(String unit) {
        return unit.isBlank() || WISHES.contains(unit.strip().toLowerCase(Locale.ROOT));
    }

    private static long tellingWords(String formula) {
        return Arrays.stream(NO_LETTERS.split(formula.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 1 && !WISHES.contains(word) && !SMALL.contains(word))
                .count();
    }

    private static boolean namesWhole(String formula) {
        return OF_WHAT.matcher(formula).find();
    }
}
