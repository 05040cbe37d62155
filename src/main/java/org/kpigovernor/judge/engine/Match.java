package org.kpigovernor.judge.engine;

import org.drools.core.common.DefaultFactHandle;

/** What becomes of a fact that is shown to a network. */
abstract class Match {
    private final DefaultFactHandle handle = new DefaultFactHandle(1, null);
    private final Progress progress;

    Match(Progress progress) {
        this.progress = progress;
    }

    void begin(Object fact) {
        handle.setObject(fact);
    }

    DefaultFactHandle handle() {
        return handle;
    }

    Object fact() {
        return handle.getObject();
    }

    void at(Node condition) {
        progress.at(condition);
    }

    /** All conditions of a rule on one fact are met. */
    abstract void found(End end);
}
