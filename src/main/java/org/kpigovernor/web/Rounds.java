package org.kpigovernor.web;

import java.time.Instant;
import java.util.List;

/** Governance rounds, and the rule books that they were run by. */
public interface Rounds {
    /** Runs a round now and says what it did. */
    Report run();

    /** The rule books known, the active one first. */
    List<Book> books();

    /** What a round did. */
    record Report(Instant asOf, int measured, int verdicts, int caseChanges, int notices) {}

    /** A rule book. */
    record Book(String hash, boolean active, int rules, int kpis, Instant since) {}
}
