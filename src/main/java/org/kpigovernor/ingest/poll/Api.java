package org.kpigovernor.ingest.poll;

/** The sources' APIs. */
public interface Api {
    /**
     * Asks one of them and waits for the answer, whatever its status is.
     *
     * @throws NoAnswer when there is none
     */
    Answer ask(String source, Ask ask) throws NoAnswer;

    /** There was no answer: no connection, a cut one, or none in time. */
    final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        /**
         * Says why.
         *
         * @param why a clause without a full stop, free of credentials
         */
        public NoAnswer(String why) {
            super(why);
        }

        /** The same clause. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }
}
