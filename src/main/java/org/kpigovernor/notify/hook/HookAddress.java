package org.kpigovernor.notify.hook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.notify.wording.OneLine;

/**
 * Where a channel's service is. Its path may be a secret, as a Slack webhook's is, so that nothing but its origin is ever shown.
 *
 * @param url without a slash at the end
 * @param user who the secret belongs to; empty when the secret alone lets us in
 * @param secret a token, a signing or a routing key; empty when the address is all
 */
public record HookAddress(URI url, String user, String secret) {
    private static final int SHORTEST_SECRET = 6;
    private static final int LONGEST = 160;

    /** What may be shown of it: scheme, host and port. */
    public String origin() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    /** For services that are asked with a header of that name, as Jira is. */
    public String authorization() {
        return user.isEmpty()
                ? "Bearer " + secret
                : "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** The path and query on the wire of an ask for something below the address. */
    public String target(String below) {
        var path = Optional.ofNullable(url.getRawPath()).orElse("") + (below.equals("/") ? "" : below);
        var query = url.getRawQuery();
        return (path.isEmpty() ? "/" : path) + (query == null ? "" : (path.contains("?") ? "&" : "?") + query);
    }

    /** What another service said, in its first words and without anything secret that it may have repeated. */
    String firstWords(String said) {
        var secrets = Stream.concat(
                Stream.of(secret, String.valueOf(url.getRawQuery())),
                Stream.of(String.valueOf(url.getRawPath()).split("/")));
        var words = said;
        for (var hidden : secrets.filter(one -> one.length() >= SHORTEST_SECRET).toList()) {
            words = words.replace(hidden, "…");
        }
        return OneLine.of(words, LONGEST);
    }

    @Override
    public String toString() {
        return origin() + "/…";
    }
}
