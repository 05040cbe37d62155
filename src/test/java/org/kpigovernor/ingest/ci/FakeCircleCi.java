package org.kpigovernor.ingest.ci;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.poll.FakeApi;

/** The project {@code gh/acme/web} of CircleCI's API: two pipelines a page, newest first, and the next page after the last one's id. */
final class FakeCircleCi extends FakeApi {
    private static final int PAGE = 2;

    /** Newest first. */
    final List<Map<String, Object>> pipelines = new ArrayList<>();

    final Map<Object, List<Map<String, Object>>> workflows = new LinkedHashMap<>();
    /** What is refused, as an old token is. */
    @Nullable
    String oldToken;

    @Override
    protected ResponseDefinitionBuilder answer(String path, Map<String, String> query, Request request) {
        String token = query.get("page-token");
        if (token != null && token.equals(oldToken)) {
            oldToken = null;
            return aResponse().withStatus(400).withBody("{\"message\": \"Invalid page token\"}");
        }
        if (path.equals("/project/gh/acme/web")) {
            var vcs = Map.of("vcs_url", "https://github.com/acme/web", "default_branch", "main");
            return json(Map.of("slug", "gh/acme/web", "name", "web", "vcs_info", vcs));
        }
        if (path.equals("/project/gh/acme/web/pipeline")) {
            return items(pipelines, token);
        }
        return path.matches("/pipeline/[^/]*/workflow")
                ? items(workflows.getOrDefault(path.split("/")[2], List.of()), token)
                : json(null);
    }

    private static ResponseDefinitionBuilder items(List<Map<String, Object>> all, @Nullable String after) {
        int from = 0;
        while (after != null && !all.get(from++).get("id").equals(after)) {}
        int to = Math.min(all.size(), from + PAGE);
        var body = new LinkedHashMap<String, Object>();
        body.put("items", all.subList(from, to));
        body.put("next_page_token", to < all.size() ? all.get(to - 1).get("id") : null);
        return json(body);
    }

    void pipeline(String id, Instant created) {
        var repository = "https://github.com/acme/web";
        pipelines.add(
                0,
                Map.of(
                        "id", id,
                        "number", pipelines.size() + 1,
                        "created_at", created.toString(),
                        "trigger", Map.of("actor", Map.of("login", "mira")),
                        "vcs",
                                Map.of(
                                        "origin_repository_url",
                                        repository,
                                        "target_repository_url",
                                        repository,
                                        "branch",
                                        "main",
                                        "revision",
                                        "c-" + id)));
    }

    void workflow(String pipeline, String id, String status, Instant created, @Nullable Instant stopped) {
        var workflow = new LinkedHashMap<String, Object>();
        workflow.put("id", id);
        workflow.put("pipeline_id", pipeline);
        workflow.put("name", "build");
        workflow.put("status", status);
        workflow.put("created_at", created.toString());
        workflow.put("stopped_at", stopped == null ? null : stopped.toString());
        var all = workflows.computeIfAbsent(pipeline, any -> new ArrayList<>());
        all.removeIf(one -> one.get("id").equals(id));
        all.add(workflow);
    }
}
