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

    void at(Object place) {
        progress.at(place);
    }

    /** Which of its conditions the code that this is in asks. */
    void step(int number) {
        progress.step(number);
    }

    /** All conditions of a rule are met. */
    final void meets(End end) {
        var place = progress.place();
        found(end);
        progress.at(place);
    }

    /** Goes on from a node of its own; what is asked after that is asked here again. */
    final void through(Node node) {
        var place = progress.place();
        node.pass(this);
        progress.at(place);
    }

    /** Tells of a failure what was asked, if it was a condition. */
    void failed() {
        var asked = progress.asked();
        if (asked != null) {
            asked.askAgain(this);
        }
    }

    /** All conditions of a rule on one fact are met. */
    abstract void found(End end);
}
