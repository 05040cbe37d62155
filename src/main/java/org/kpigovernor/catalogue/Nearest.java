package org.kpigovernor.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a misspelt name was meant to be. */
public final class Nearest {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Nearest() {}

    /** The nearest known name, if it is near enough to be meant: at most a third of its letters are wrong. */
    public static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= Math.max(2, candidate.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean 'x'?}, or the choice when nothing is near. */
    public static String hint(String name, Collection<String> known) {
        return to(name, known).map(near -> "did you mean '" + near + "'?").orElseGet(() -> choice(known));
    }

    private static String choice(Collection<String> known) {
        return known.size() > 12
                ? ""
                : "known are " + String.join(", ", known.stream().sorted().toList());
    }

    private static int distance(String name, String candidate) {
        return DISTANCE.apply(name.toLowerCase(java.util.Locale.ROOT), candidate.toLowerCase(java.util.Locale.ROOT));
    }
}
