package org.kpigovernor.ingest;

/** Why a request isn't kept: the status that it is answered with, and the name that it is counted under. */
public enum Refusal {
    SIGNATURE(401, "bad-signature", "The delivery's sender is not known"),
    BODY(400, "bad-body", "The body can't be read"),
    CONTENT_TYPE(415, "bad-content-type", "The content type can't be read"),
    TOO_LARGE(413, "too-large", "The body is too large"),
    UNKNOWN_SOURCE(404, "unknown-source", "There is no such source"),
    NOT_STORED(503, "not-stored", "The delivery can't be stored now");

    private final int status;
    private final String id;
    private final String title;

    Refusal(int status, String id, String title) {
        this.status = status;
        this.id = id;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Such as {@code refused:bad-signature}. */
    public String outcome() {
        return "refused:" + id;
    }

    public String title() {
        return title;
    }
}
