package org.kpigovernor.judge.engine;

import java.util.ArrayList;
import java.util.List;

/** A fact that notes who asks it, and fails where it is told to. */
public final class Probe {
    private final int number;
    private final boolean fails;
    private final List<String> askers = new ArrayList<>();

    Probe(int number) {
        this(number, false);
    }

    Probe(int number, boolean fails) {
        this.number = number;
        this.fails = fails;
    }

    public int getNumber() {
        if (fails) {
            throw new IllegalStateException("nobody knows it");
        }
        StackWalker.getInstance(StackWalker.Option.SHOW_HIDDEN_FRAMES)
                .forEach(frame -> askers.add(frame.getClassName()));
        return number;
    }

    public String getKind() {
        return number % 2 == 0 ? "even" : "odd";
    }

    public int getWeight() {
        return 1;
    }

    /** Names of the classes through which it was asked. */
    List<String> askers() {
        return askers;
    }
}
