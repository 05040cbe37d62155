package org.kpigovernor.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpigovernor.ingest.poll.Credentials;
import org.kpigovernor.ingest.poll.PollSettings;
import org.kpigovernor.ingest.poll.PollSettings.Polling;

/** Reads how sources are polled: those whose entry has a token. */
record Polls(Secrets secrets) {
    /** What the entry of a source that has an API may say besides. */
    static final List<String> KEYS = List.of("api", "token", "token-file", "user", "poll");

    /** Where each API is unless the entry says otherwise; empty where everybody has an own one. */
    private static final Map<String, String> APIS = Map.of(
            "github", "https://api.github.com",
            "jira", "",
            "pagerduty", "https://api.pagerduty.com",
            "gitlab", "https://gitlab.com/api/v4",
            "circleci", "https://circleci.com/api/v2",
            "buildkite", "https://api.buildkite.com/v2",
            "jenkins", "");

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TEN_YEARS = Duration.ofDays(3_660);

    static boolean hasApi(String source) {
        return APIS.containsKey(source);
    }

    PollSettings read(Map<String, Mapping> entries) {
        var sources = new LinkedHashMap<String, Polling>();
        entries.forEach((source, entry) -> {
            if (hasApi(source)) {
                polling(source, entry).ifPresent(polling -> sources.put(source, polling));
            }
        });
        return new PollSettings(sources);
    }

    /** That of a source that is asked as soon as it has queries, with a token or without. */
    Polling queried(Mapping entry, URI api) {
        var token = secrets.read(entry, "token").stream().findFirst().map(String::strip);
        var user = entry.text("user").orElse("");
        return new Polling(
                api,
                token.map(known -> new Credentials(user, known)).orElse(Credentials.NONE),
                every(entry),
                backfill(entry));
    }

    private static Duration every(Mapping entry) {
        return duration(times(entry), "every", PollSettings.EVERY, SHORTEST, LONGEST);
    }

    private static Duration backfill(Mapping entry) {
        return duration(times(entry), "backfill", PollSettings.BACKFILL, DAY, TEN_YEARS);
    }

    private static Mapping times(Mapping entry) {
        return entry.mapping("poll").only("every", "backfill");
    }

    private Optional<Polling> polling(String source, Mapping entry) {
        var token = secrets.read(entry, "token").stream().findFirst().map(String::strip);
        var every = every(entry);
        var backfill = backfill(entry);
        var given = entry.get("api");
        var api = given.isPresent()
                ? given.flatMap(value -> value.as(Polls::address))
                : Optional.of(APIS.getOrDefault(source, ""))
                        .filter(text -> !text.isEmpty())
                        .map(URI::create);
        if (entry.get("token").isEmpty() && entry.get("token-file").isEmpty()) {
            List.of("user", "poll").forEach(key -> entry.get(key).ifPresent(Polls::needsToken));
            return Optional.empty();
        }
        if (given.isEmpty() && api.isEmpty()) {
            entry.place()
                    .wrong(
                            "`" + source + "` has a token but no `api`",
                            "say where its API is, such as `api: https://" + source + ".example.com`");
        }
        var user = entry.text("user").orElse("");
        return token.flatMap(
                known -> api.map(address -> new Polling(address, new Credentials(user, known), every, backfill)));
    }

    private static void needsToken(Value value) {
        value.wrong(
                "`" + value.name() + "` does nothing without a token",
                "add `token-file: PATH` or `token: ${env:NAME}`, or take it out");
    }

    private static Duration duration(Mapping poll, String key, Duration otherwise, Duration least, Duration most) {
        return poll.get(key)
                .flatMap(value -> value.as(text -> Texts.span(text, least, most)))
                .orElse(otherwise);
    }

    /** Without a slash at the end. Who it is for stands in {@code user} and {@code token}, not in the address. */
    static URI address(String text) throws Mistake {
        try {
            var address = new URI(text.replaceFirst("/+$", ""));
            var scheme = String.valueOf(address.getScheme());
            boolean plain = address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            if ((scheme.equals("https") || scheme.equals("http")) && address.getHost() != null && plain) {
                return address;
            }
        } catch (URISyntaxException broken) {
            // falls through to the one mistake below; its message would quote the text
        }
        throw new Mistake("is not the address of an API", "write it as https://api.example.com, without user or query");
    }
}
