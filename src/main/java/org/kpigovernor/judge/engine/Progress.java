package org.kpigovernor.judge.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a run is, so that whoever waits for it knows what it is stuck in. Written on every step, and so without a barrier. */
final class Progress {
    private static final VarHandle AT = handle("at", Object.class);
    private static final VarHandle STEP = handle("step", int.class);

    @SuppressWarnings("unused") // through the handle
    private @Nullable Object at;

    @SuppressWarnings("unused") // through the handle
    private int step;

    private static VarHandle handle(String field, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Progress.class, field, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the field stands above", e);
        }
    }

    /** @param place a node, the code of several, or a rule; null where nobody knows */
    void at(@Nullable Object place) {
        AT.setRelease(this, place);
    }

    /** Which step of the code that it is in: a number costs less to write down than an object. */
    void step(int number) {
        STEP.setRelease(this, number);
    }

    @Nullable
    Object place() {
        return AT.getAcquire(this);
    }

    /** The condition that is asked; null when it isn't known, or when a rule speaks. */
    @Nullable
    Node asked() {
        var place = AT.getAcquire(this);
        if (place instanceof StraightCode code) {
            return code.step((int) STEP.getAcquire(this));
        }
        return place instanceof Node node ? node : null;
    }

    /** The rules that may be running now; none when it isn't known. */
    List<Rule> rules() {
        var node = asked();
        if (node != null) {
            return node.allRules();
        }
        return AT.getAcquire(this) instanceof Rule rule ? List.of(rule) : List.of();
    }
}
