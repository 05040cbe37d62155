package org.kpigovernor.web;

import java.time.Instant;

/** Governance rounds. */
public interface Rounds {
    /** Runs a round now and says what it did. */
    Report run();

    /** What a round did. */
    record Report(Instant asOf, int measured, int verdicts, int caseChanges, int notices) {}
}
