package org.kpigovernor.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.kpigovernor.judge.RuleBook;

/** The rule book that is active. */
final class Books implements Supplier<RuleBook>, AutoCloseable {
    private final RuleBook active;
    private final Instant since;

    /** Loads the folder's book, with every problem in it if there are any. */
    Books(Path rules, Clock clock) {
        this.active = RuleBook.load(rules);
        this.since = clock.instant();
    }

    @Override
    public RuleBook get() {
        return active;
    }

    Instant since() {
        return since;
    }

    @Override
    public void close() {
        active.close();
    }
}
