package org.kpigovernor.app;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kpigovernor.judge.RuleBook;

/** The rule book that is active. Whoever needs one book for a while borrows it; it is closed when it was replaced and the last one gave it back. */
final class Books implements Supplier<RuleBook>, AutoCloseable {
    private Held active;
    private Instant since;

    Books(RuleBook first, Instant since) {
        this.active = new Held(first);
        this.since = since;
    }

    /** A book on loan; it stays what it is until it is given back. */
    interface Loan extends AutoCloseable {
        RuleBook book();

        @Override
        void close();
    }

    /** The active book, to look at what it says of itself; who runs rules borrows it. */
    @Override
    public synchronized RuleBook get() {
        return active.book;
    }

    synchronized Instant since() {
        return since;
    }

    synchronized Loan borrow() {
        var held = active;
        held.loans++;
        return new Loan() {
            private boolean given;

            @Override
            public RuleBook book() {
                return held.book;
            }

            @Override
            public void close() {
                if (!given) {
                    given = true;
                    giveBack(held);
                }
            }
        };
    }

    /** Asks the active book something. */
    <T> T ask(Function<RuleBook, T> question) {
        try (var loan = borrow()) {
            return question.apply(loan.book());
        }
    }

    /** From now on who borrows gets this one. */
    synchronized void replace(RuleBook next, Instant from) {
        var old = active;
        active = new Held(next);
        since = from;
        old.replaced = true;
        old.closeIfUnused();
    }

    /** The same book became active again. */
    synchronized void renew(Instant from) {
        since = from;
    }

    private synchronized void giveBack(Held held) {
        held.loans--;
        held.closeIfUnused();
    }

    @Override
    public synchronized void close() {
        active.replaced = true;
        active.closeIfUnused();
    }

    /** A book and how many have it. */
    private static final class Held {
        private final RuleBook book;
        private int loans;
        private boolean replaced;

        Held(RuleBook book) {
            this.book = book;
        }

        private void closeIfUnused() {
            if (replaced && loans == 0) {
                book.close();
            }
        }
    }
}
