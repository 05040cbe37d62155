package org.kpigovernor.judge.facts;

import java.util.concurrent.CancellationException;

/** Ends a run that nobody waits for any more: conditions ask facts again and again, and there it is noticed. */
final class Patience {
    private Patience() {}

    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for this run any more");
        }
    }
}
