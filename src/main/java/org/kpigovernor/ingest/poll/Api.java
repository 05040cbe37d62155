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

        private final boolean everywhere;

        /**
         * Says why.
         *
         * @param why a clause without a full stop, free of credentials
         */
        public NoAnswer(String why) {
            this(why, true);
        }

        private NoAnswer(String why, boolean everywhere) {
            super(why);
            this.everywhere = everywhere;
        }

        /** The same of one ask alone: the source's other feeds may well be answered. */
        public static NoAnswer ofOne(String why) {
            return new NoAnswer(why, false);
        }

        /** Whether nothing else can be asked of the source either. */
        public boolean isEverywhere() {
            return everywhere;
        }

        /** The same clause. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }
}
