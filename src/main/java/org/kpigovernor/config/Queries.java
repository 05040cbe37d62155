package org.kpigovernor.config;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.ingest.measurement.QuerySettings;
import org.kpigovernor.ingest.poll.PollSettings.Polling;

/** Reads what is measured by asking: the entries {@code prometheus} and {@code sql}. */
final class Queries {
    private static final URI DATABASES = URI.create("sql:databases");

    private final Mapping prometheus;
    private final Mapping sql;
    private final QuerySettings settings;
    private final Optional<URI> api;

    Queries(Mapping prometheus, Mapping sql, QueryWords words) {
        this.prometheus = prometheus.only("api", "user", "token", "token-file", "poll", "queries");
        this.sql = sql.only("poll", "databases");
        this.settings = new QuerySettings(
                new PrometheusReader(words).read(prometheus.mapping("queries")),
                new SqlReader(words).read(sql.mapping("databases")));
        this.api = prometheus.get("api").flatMap(value -> value.as(Polls::address));
        checkUsed();
    }

    private void checkUsed() {
        if (prometheus.get("queries").isEmpty()) {
            without(prometheus, List.of("api", "user", "token", "token-file", "poll"), "queries");
        } else if (prometheus.get("api").isEmpty()) {
            prometheus
                    .get("queries")
                    .orElseThrow()
                    .wrong(
                            "`prometheus` has queries but no `api`",
                            "say where it is, such as `api: http://prometheus.example.com:9090`");
        }
        if (sql.get("databases").isEmpty()) {
            without(sql, List.of("poll"), "databases");
        }
    }

    private static void without(Mapping entry, List<String> keys, String needed) {
        keys.stream()
                .flatMap(key -> entry.get(key).stream())
                .forEach(value -> value.wrong(
                        "`" + value.name() + "` does nothing without `" + needed + "`", "add them, or take it out"));
    }

    QuerySettings settings() {
        return settings;
    }

    /** Each of the two that has something to ask. */
    Map<String, Polling> polling(Polls polls) {
        var polling = new LinkedHashMap<String, Polling>();
        if (!settings.prometheus().isEmpty()) {
            api.ifPresent(address -> polling.put("prometheus", polls.queried(prometheus, address)));
        }
        if (settings.databases().values().stream()
                .flatMap(database -> Stream.ofNullable(database.queries()))
                .anyMatch(queries -> !queries.isEmpty())) {
            polling.put("sql", polls.queried(sql, DATABASES));
        }
        return polling;
    }
}
