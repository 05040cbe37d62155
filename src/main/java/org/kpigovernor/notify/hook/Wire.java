package org.kpigovernor.notify.hook;

/** Carries asks to other services. It adds what lets us in, and follows no redirect. */
public interface Wire {
    /**
     * @throws NoReply when nobody answered, or only half an answer came
     */
    Reply send(HookSettings to, Call call) throws NoReply;

    /** There was no answer; what was asked may have been done all the same. */
    final class NoReply extends Exception {
        private static final long serialVersionUID = 1L;

        /**
         * @param why such as {@code didn't answer in time}
         */
        public NoReply(String why) {
            super(why);
        }
    }
}
