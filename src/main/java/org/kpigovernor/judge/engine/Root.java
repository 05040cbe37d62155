package org.kpigovernor.judge.engine;

import org.jspecify.annotations.Nullable;

/** Where the conditions on a kind of fact begin. After many facts they are worth code of their own. */
final class Root {
    /** The facts of a year and a half of a thousand KPIs pass a node in less time than its code takes to make. */
    private static final int WORTHWHILE = 5_000;

    private final Node node;
    private volatile @Nullable StraightCode code;
    private int passed;

    Root(Node node) {
        this.node = node;
    }

    /** Threads may come here at once: some make the code too, and each is right. */
    void pass(Match match) {
        var straight = code;
        if (straight != null) {
            straight.pass(match);
            return;
        }
        node.pass(match);
        if (++passed > WORTHWHILE) {
            code = CodeWriter.write(node);
        }
    }
}
