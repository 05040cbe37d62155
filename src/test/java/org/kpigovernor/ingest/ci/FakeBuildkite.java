package org.kpigovernor.ingest.ci;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.poll.FakeApi;

/** An organisation of Buildkite's API: two builds a page, newest first, and so many pages at most. */
final class FakeBuildkite extends FakeApi {
    private static final int PAGE = 2;

    final Map<Long, Map<String, Object>> builds = new TreeMap<>();
    int deepest = Integer.MAX_VALUE;

    @Override
    protected ResponseDefinitionBuilder answer(String path, Map<String, String> query, Request request) {
        if (!path.equals("/builds")) {
            return json(null);
        }
        if (Integer.parseInt(query.getOrDefault("page", "1")) > deepest) {
            return aResponse().withStatus(422).withBody("{\"message\": \"Listing builds this deep is not supported\"}");
        }
        var found = builds.values().stream()
                .filter(one -> isIn(one.get("created_at"), query.get("created_from"), query.get("created_to")))
                .filter(one -> isIn(one.get("finished_at"), query.get("finished_from"), null))
                .sorted(Comparator.comparing((Map<String, Object> one) ->
                                Instant.parse(one.get("created_at").toString()))
                        .reversed())
                .toList();
        return page(found, PAGE, query, request);
    }

    private static boolean isIn(@Nullable Object time, @Nullable String from, @Nullable String to) {
        if (time == null) {
            return from == null && to == null;
        }
        var at = Instant.parse(time.toString());
        return (from == null || !at.isBefore(Instant.parse(from))) && (to == null || at.isBefore(Instant.parse(to)));
    }

    void build(long number, String state, boolean blocked, Instant created, @Nullable Instant finished) {
        var build = new LinkedHashMap<String, Object>();
        build.put("id", "b-" + number);
        build.put("number", number);
        build.put("state", state);
        build.put("blocked", blocked);
        build.put("branch", "main");
        build.put("commit", "c" + number);
        build.put("created_at", created.toString());
        build.put("started_at", created.toString());
        build.put("finished_at", finished == null ? null : finished.toString());
        build.put("pipeline", Map.of("slug", "web", "name", "Web", "default_branch", "main"));
        builds.put(number, build);
    }
}
