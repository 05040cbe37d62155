package org.kpigovernor.notify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers that make a mail a good citizen: answered by no robot, easy to stop, in its case's thread. */
public final class MailHeaders {
    private final MailIdentity identity;

    public MailHeaders(MailIdentity identity) {
        this.identity = identity;
    }

    /** What every mail of the service bears. */
    public Map<String, String> general(String recipient, String kind, String team) {
        return general(identity.unsubscribeUrl(recipient, kind, team));
    }

    /** The same, for a mail that is about no team. */
    public Map<String, String> general(String recipient, String kind) {
        return general(identity.unsubscribeUrl(recipient, kind));
    }

    private Map<String, String> general(String unsubscribe) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
        if (identity.stopsByOneClick()) {
            // RFC 8058: the mail program itself posts this to the address
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    /**
     * As {@link #general}, in the thread of these cases. The thread's root is made from the case's id, not looked up: whoever
     * joins later, such as a manager, gets all that follows in one thread, without having had the first mail.
     */
    Map<String, String> ofCases(Map<String, String> general, List<String> caseIds) {
        Map<String, String> headers = new LinkedHashMap<>(general);
        var roots = caseIds.stream().map(id -> identity.messageId("case/" + id)).toList();
        headers.put("In-Reply-To", roots.get(0));
        headers.put("References", String.join(" ", roots));
        return headers;
    }
}
