package org.kpigovernor.ingest.poll;

import java.time.Instant;

/**
 * One list of records at a source, such as the pull requests of a repository, read page by page. It is pure: where it is stands in its
 * {@link State}, and it knows no HTTP, no database and no clock.
 */
public interface Feed {
    /** The source's name, such as {@code github}. */
    String source();

    /** Such as {@code pulls acme/payments-api}: unique within the source, at most 200 characters, and the key of what is kept of it. */
    String name();

    /**
     * What to ask for next.
     *
     * @param state where {@link #take} left it; empty at the very beginning
     */
    Ask ask(State state, Instant now);

    /**
     * What that answer gives; what is thrown for an answer that makes no sense is a {@link org.kpigovernor.ingest.MalformedDelivery},
     * and for one that refuses what was asked {@link Stuck}.
     *
     * @param state the one that was asked with
     * @param answer of a status in 200..299, 304, or one that the ask takes too
     */
    Turn take(State state, Answer answer, Instant now);

    /** There will be no use in asking until somebody changes something. */
    final class Stuck extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /**
         * Says why.
         *
         * @param why a clause without a full stop whose subject is the source, free of credentials
         */
        public Stuck(String why) {
            super(why, null, false, false);
        }

        /** The same clause. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }
}
