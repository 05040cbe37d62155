package org.kpigovernor.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that somebody probably meant when a name isn't known. */
public final class Nearest {
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

    private Nearest() {}

    /**
     * The known name that takes the fewest edits, whatever its case; empty when even that one would have to change by more than a
     * third of its letters.
     */
    public static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> edits(name, candidate) <= Math.max(2, longer(name, candidate) / 3))
                .min(Comparator.<String>comparingInt(candidate -> edits(name, candidate))
                        .thenComparingDouble(candidate -> -LIKENESS.apply(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean `payments`?}, or what is said when nothing is near. */
    public static String hint(String name, Collection<String> known, String otherwise) {
        return to(name, known).map(near -> "did you mean `" + near + "`?").orElse(otherwise);
    }

    /** {@code did you mean `payments`?}, or the choice when nothing is near and there are few to choose from. */
    public static String hint(String name, Collection<String> known) {
        return hint(name, known, choice(known));
    }

    private static String choice(Collection<String> known) {
        return known.isEmpty() || known.size() > 12
                ? ""
                : "known are " + String.join(", ", known.stream().sorted().toList());
    }

    private static int edits(String name, String candidate) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
    }

    private static int longer(String name, String candidate) {
        return Math.max(name.length(), candidate.length());
    }
}
