package org.kpigovernor.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The request headers that a source's deliveries need; every other one is removed before anything else looks at the
 * request.
 */
public final class HeaderAllowList {
    private static final String CONTENT_TYPE = "content-type";
    private static final Set<String> TOKENS = Set.of("authorization", "x-kpi-governor-token");

    /** Those that say what a delivery is, and are kept with it. */
    private static final Map<String, Set<String>> KEPT = Map.of(
            "github", Set.of("x-github-event", "x-github-delivery"),
            "jira", Set.of("x-atlassian-webhook-identifier"),
            "pagerduty", Set.of("x-webhook-id"),
            "gitlab", Set.of("x-gitlab-event", "x-gitlab-event-uuid", "idempotency-key", "webhook-id"),
            "circleci", Set.of("circleci-event-type"),
            "buildkite", Set.of("x-buildkite-event"),
            "jenkins", Set.of(),
            "cdevents", Set.of("ce-id", "ce-source", "ce-type", "ce-time", "ce-subject", "ce-specversion"),
            "measurement", Set.of("idempotency-key"));

    /** Those that only show who sent it: they are secrets, or nearly, so they are checked and forgotten. */
    private static final Map<String, Set<String>> CHECKED = Map.of(
            "github", Set.of("x-hub-signature-256"),
            "jira", Set.of("x-hub-signature"),
            "pagerduty", Set.of("x-pagerduty-signature"),
            "gitlab", Set.of("x-gitlab-token", "webhook-signature", "webhook-timestamp"),
            "circleci", Set.of("circleci-signature"),
            "buildkite", Set.of("x-buildkite-token", "x-buildkite-signature"),
            "jenkins", TOKENS,
            "cdevents", TOKENS,
            "measurement", TOKENS);

    private HeaderAllowList() {}

    /** Every source that deliveries can come from. */
    public static Set<String> sources() {
        return KEPT.keySet();
    }

    /** Whether a source's requests need that header, to be checked or to be understood; in any case of letters. */
    public static boolean allows(String source, String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return keeps(source, name) || CHECKED.getOrDefault(source, Set.of()).contains(name);
    }

    /** The headers to check a delivery by, names in lower case. */
    public static Map<String, String> allowed(String source, Map<String, String> headers) {
        Map<String, String> allowed = new TreeMap<>();
        headers.forEach((name, value) -> {
            if (allows(source, name)) {
                allowed.put(name.toLowerCase(Locale.ROOT), value);
            }
        });
        return allowed;
    }

    /** The headers to keep with a delivery, names in lower case; no signature and no token is among them. */
    public static Map<String, String> kept(String source, Map<String, String> headers) {
        Map<String, String> kept = allowed(source, headers);
        kept.keySet().removeIf(name -> !keeps(source, name));
        return kept;
    }

    /** As {@link #kept}, with what tells an imported delivery that was polled; a request may not say that of itself. */
    public static Map<String, String> imported(String source, Map<String, String> headers) {
        Map<String, String> kept = kept(source, headers);
        headers.forEach((name, value) -> {
            if (name.equalsIgnoreCase(Polled.HEADER)) {
                kept.put(Polled.HEADER, value);
            }
        });
        return kept;
    }

    private static boolean keeps(String source, String name) {
        return name.equals(CONTENT_TYPE) || KEPT.getOrDefault(source, Set.of()).contains(name);
    }
}
