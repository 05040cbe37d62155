package org.kpigovernor.judge.facts;

import java.util.ArrayList;
import java.util.List;

/** Rows that answered a question. */
public final class Rows {
    private final List<Integer> lines = new ArrayList<>();

    /** Says that the row in that line of the table is about what was asked. */
    public void answer(Question question, int line) {
        lines.add(line);
    }

    public List<Integer> lines() {
        return List.copyOf(lines);
    }
}
