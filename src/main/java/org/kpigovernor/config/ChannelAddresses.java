package org.kpigovernor.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kpigovernor.notify.hook.HookAddress;

/**
 * Reads where channels are and what lets us in. The address of a chat's webhook is itself the secret, so it stands in a file or in the environment; others
 * may stand in the configuration.
 */
record ChannelAddresses(Secrets secrets) {
    private static final Set<String> SECRET_ADDRESS = Set.of("slack", "teams");
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final URI PAGERDUTY = URI.create("https://events.pagerduty.com/v2/enqueue");

    /** What an entry of the kind may say. */
    static String[] keys(String kind) {
        var common = Stream.of("name", "kind", "teams", "notices", "priorities", "url", "url-file");
        var own = switch (kind) {
            case "webhook", "pagerduty" -> Stream.of("secret", "secret-file");
            case "jira" -> Stream.of("secret", "secret-file", "user", "project", "issue-type", "api");
            default -> Stream.<String>empty();
        };
        return Stream.concat(common, own).toArray(String[]::new);
    }

    Optional<HookAddress> read(Mapping entry, String kind) {
        var url = url(entry, kind);
        var secret = SECRET_ADDRESS.contains(kind) ? Optional.of("") : secret(entry, kind);
        var user = entry.text("user").orElse("");
        return url.flatMap(at -> secret.map(known -> new HookAddress(at, user, known)));
    }

    private Optional<String> secret(Mapping entry, String kind) {
        if (entry.get("secret").isEmpty() && entry.get("secret-file").isEmpty()) {
            entry.place()
                    .wrong(
                            "the " + kind + " channel has no secret",
                            "add `secret-file: PATH` or `secret: ${env:NAME}`");
        }
        return secrets.read(entry, "secret").stream().findFirst().map(String::strip);
    }

    private Optional<URI> url(Mapping entry, String kind) {
        var plain = entry.get("url");
        if (plain.isEmpty() && entry.get("url-file").isEmpty()) {
            if (kind.equals("pagerduty")) {
                return Optional.of(PAGERDUTY);
            }
            entry.place().wrong("the " + kind + " channel has no address", hint(kind));
            return Optional.empty();
        }
        boolean open = !SECRET_ADDRESS.contains(kind)
                && plain.flatMap(Value::text)
                        .filter(text -> !text.startsWith("${"))
                        .isPresent();
        var place = plain.or(() -> entry.get("url-file")).orElseThrow();
        List<String> texts = open ? List.of(plain.flatMap(Value::text).orElse("")) : secrets.read(entry, "url");
        return texts.stream().findFirst().flatMap(text -> checked(place, text.strip()));
    }

    private static String hint(String kind) {
        return SECRET_ADDRESS.contains(kind)
                ? "its webhook's address is a secret: add `url-file: PATH` or `url: ${env:NAME}`"
                : "add `url: https://…`, `url-file: PATH` or `url: ${env:NAME}`";
    }

    /** The address isn't repeated in what is said of it, since it may be the secret. */
    private static Optional<URI> checked(Value place, String text) {
        try {
            var url = new URI(text.replaceFirst("/+$", ""));
            if (url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null) {
                boolean here = "http".equals(url.getScheme()) && HERE.contains(url.getHost());
                if ("https".equals(url.getScheme()) || here) {
                    return Optional.of(url);
                }
                place.wrong(
                        "the address of `" + place.name() + "` doesn't begin with https://",
                        "only this machine (127.0.0.1, localhost) may be told without encryption");
                return Optional.empty();
            }
        } catch (URISyntaxException broken) {
            // said below, without quoting it
        }
        place.wrong(
                "what `" + place.name() + "` gives is not an address", "it begins with https://, without user or #");
        return Optional.empty();
    }
}
