package org.kpigovernor.notify;

/** How what another service gets is kept with its notice. */
public final class HookPayload {
    static final String NAME = "payload.json";
    static final String TYPE = "application/json";

    private HookPayload() {}

    /** The JSON as it was written; what the pages show beside it is the notice's text. */
    public static byte[] of(Notice notice) {
        return notice.inlines().stream()
                .filter(inline -> inline.contentId().equals(NAME))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the notice " + notice.key() + " has no payload"))
                .bytes();
    }
}
