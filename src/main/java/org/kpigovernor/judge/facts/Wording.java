package org.kpigovernor.judge.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kpigovernor.catalogue.KpiDefinition;

/** Reads a definition as a stranger would: does it say what is counted? */
final class Wording {
    /** Wishes and praise, which name nothing that could be counted. */
    private static final Set<String> WISHES = Set.of(
            ("improve improved improvement improving better best good great more less increase increased optimise optimize optimised"
                            + " performance performing quality efficiency efficient effective effectiveness productivity productive"
                            + " excellence excellent overall general generally various value tbd todo unknown")
                    .split(" "));

    private static final Set<String> SMALL =
            Set.of("the a an of in to for and or is are be our their its by with on at as it that".split(" "));

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern OF_WHAT = Pattern.compile("(?i)÷|/|\\bof\\b|\\bper\\b");
    private static final int LEAST_WORDS = 2;

    private Wording() {}

    /** What the definition leaves open, in words; empty if it is specific. */
    static String gap(KpiDefinition kpi) {
        if (isWish(kpi.unit())) {
            return "no unit";
        }
        if (tellingWords(kpi.formula()) < LEAST_WORDS) {
            return "a formula that only says `" + kpi.formula().strip() + "`";
        }
        return kpi.unit().equals("%") && !namesWhole(kpi.formula()) ? "a percentage that doesn't say of what" : "";
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
