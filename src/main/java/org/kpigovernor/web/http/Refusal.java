package org.kpigovernor.web.http;

/** A request that is answered with an error: what is wrong with it and what to do instead. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String hint;

    public Refusal(int status, String what, String hint) {
        super(what);
        this.status = status;
        this.hint = hint;
    }

    public int status() {
        return status;
    }

    public String hint() {
        return hint;
    }

    /** There is nothing of that name here. */
    public static Refusal notFound(String what) {
        return new Refusal(404, what, "Look at the list that it should be in.");
    }
}
