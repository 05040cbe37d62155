package org.kpigovernor.judge.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where a run is, so that whoever waits for it knows what it is stuck in. Written on every step, and so without a barrier. */
final class Progress {
    private final AtomicReference<@Nullable Object> at = new AtomicReference<>();

    void at(@Nullable Object place) {
        at.setRelease(place);
    }

    /** The rules that may be running now; none when it isn't known. */
    List<Rule> rules() {
        var place = at.get();
        if (place instanceof Node node) {
            return node.allRules();
        }
        return place instanceof Rule rule ? List.of(rule) : List.of();
    }
}
