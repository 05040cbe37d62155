package org.kpigovernor.judge.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a run is, so that whoever waits for it knows what it is stuck in. Written on every step, and so without a barrier. */
final class Progress {
    private static final VarHandle AT = at();

    @SuppressWarnings("unused") // through the handle
    private @Nullable Object at;

    private static VarHandle at() {
        try {
            return MethodHandles.lookup().findVarHandle(Progress.class, "at", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the field stands above", e);
        }
    }

    void at(@Nullable Object place) {
        AT.setRelease(this, place);
    }

    /** The rules that may be running now; none when it isn't known. */
    List<Rule> rules() {
        var place = AT.getAcquire(this);
        if (place instanceof Node node) {
            return node.allRules();
        }
        return place instanceof Rule rule ? List.of(rule) : List.of();
    }
}
