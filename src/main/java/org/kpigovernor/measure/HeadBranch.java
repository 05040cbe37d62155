package org.kpigovernor.measure;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pushes to a pull request's head branch, force-pushed-away ones included. */
final class HeadBranch {
    private final List<BranchPush> pushes;
    private final Map<String, List<BranchPush>> byAfter;

    HeadBranch(List<BranchPush> pushes) {
        this.pushes = pushes;
        this.byAfter = pushes.stream()
                .filter(push -> push.after() != null)
                .collect(Collectors.groupingBy(push -> requireNonNull(push.after())));
    }

    /**
     * The earliest author time of the commits of a pull request: those of all pushes from its heads back to the push that created the
     * branch. When a push on the way is missing, all pushes since the branch was last created before {@code end} count.
     *
     * @param end when the pull request was merged, null if it wasn't
     */
    Optional<Instant> firstAuthored(Set<String> heads, @Nullable Instant end) {
        var reached = backFrom(heads);
        boolean complete = reached.stream().anyMatch(push -> push.before() == null);
        return earliest(complete ? reached : sinceCreation(end));
    }

    private Collection<BranchPush> backFrom(Set<String> heads) {
        var reached = new HashSet<BranchPush>();
        var seen = new HashSet<>(heads);
        var waiting = new ArrayDeque<>(heads);
        while (!waiting.isEmpty()) {
            for (var push : byAfter.getOrDefault(waiting.remove(), List.of())) {
                reached.add(push);
                if (push.before() != null && seen.add(push.before())) {
                    waiting.add(push.before());
                }
            }
        }
        return reached;
    }

    private List<BranchPush> sinceCreation(@Nullable Instant end) {
        var inTime = pushes.stream()
                .filter(push -> end == null || !push.observedAt().isAfter(end))
                .toList();
        var creation = inTime.stream()
                .filter(push -> push.before() == null)
                .map(BranchPush::observedAt)
                .max(naturalOrder())
                .orElse(Instant.MIN);
        return inTime.stream()
                .filter(push -> !push.observedAt().isBefore(creation))
                .toList();
    }

    private static Optional<Instant> earliest(Collection<BranchPush> pushes) {
        return pushes.stream()
                .flatMap(push -> Stream.ofNullable(push.firstAuthoredAt()))
                .min(naturalOrder());
    }
}
