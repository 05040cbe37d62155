package org.kpigovernor.ingest.poll;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * What opens a source's API. Shows nothing of itself in texts.
 *
 * @param user whose token it is, empty where the token says that itself
 */
public record Credentials(String user, String token) {
    /** For a source that anybody may ask. */
    public static final Credentials NONE = new Credentials("", "");

    public boolean isEmpty() {
        return token.isEmpty();
    }

    /** The header that each ask bears, by the source's custom. */
    public Map.Entry<String, String> header(String source) {
        return switch (source) {
            case "pagerduty" -> Map.entry("authorization", "Token token=" + token);
            case "gitlab" -> Map.entry("private-token", token);
            case "circleci" -> Map.entry("circle-token", token);
            default -> Map.entry("authorization", user.isEmpty() ? "Bearer " + token : "Basic " + basic());
        };
    }

    private String basic() {
        return Base64.getEncoder().encodeToString((user + ":" + token).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
