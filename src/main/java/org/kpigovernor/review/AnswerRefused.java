package org.kpigovernor.review;

/** An answer that can't be taken, with the reason in words. */
public final class AnswerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnswerRefused(String why) {
        super(why);
    }
}
