package org.kpigovernor.measure;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The difference between what was known and what is known now.
 *
 * @param gone known before, and not so any more
 * @param come known now, and not so before
 */
record Change<T>(Set<T> gone, Set<T> come) {
    static <T> Change<T> between(Collection<T> before, Collection<T> now) {
        var gone = new HashSet<>(before);
        gone.removeAll(new HashSet<>(now));
        var come = new HashSet<>(now);
        come.removeAll(new HashSet<>(before));
        return new Change<>(gone, come);
    }

    /** The keys of everything that changed. */
    Set<String> things(Function<T, String> key) {
        return all().stream().map(key).collect(Collectors.toCollection(HashSet::new));
    }

    /** Both states of everything that changed. */
    Set<T> all() {
        var all = new HashSet<>(gone);
        all.addAll(come);
        return all;
    }
}
