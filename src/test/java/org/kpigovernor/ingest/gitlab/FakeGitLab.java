package org.kpigovernor.ingest.gitlab;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.poll.FakeApi;

/** One project of GitLab's API, {@code acme/ledger}: two records a page, and a pipeline's times only when it is asked for alone. */
final class FakeGitLab extends FakeApi {
    static final String PROJECT = "acme/ledger";
    private static final int PAGE = 2;

    final Map<Long, Map<String, Object>> requests = new TreeMap<>();
    final Map<Long, List<Map<String, Object>>> notes = new TreeMap<>();
    final Map<Long, List<Map<String, Object>>> commits = new TreeMap<>();
    final Map<Long, Map<String, Object>> pipelines = new TreeMap<>();
    final Map<Long, Map<String, Object>> deployments = new TreeMap<>();
    /** The default branch, its newest first. */
    final List<Map<String, Object>> branch = new ArrayList<>();

    @Override
    protected ResponseDefinitionBuilder answer(String path, Map<String, String> query, Request request) {
        if (!path.startsWith("/projects/acme%2Fledger")) {
            return json(null);
        }
        String below = path.substring("/projects/acme%2Fledger".length());
        long number = below.matches(".*\\d.*") ? Long.parseLong(below.replaceAll("^\\D*(\\d+).*", "$1")) : 0;
        return switch (below.replaceAll("\\d+", "N")) {
            case "" -> json(Map.of("id", 3, "path_with_namespace", PROJECT, "default_branch", "trunk"));
            case "/merge_requests" -> page(changed(requests, query), PAGE, query, request);
            case "/merge_requests/N/notes" -> page(notes.getOrDefault(number, List.of()), PAGE, query, request);
            case "/merge_requests/N/commits" -> page(commits.getOrDefault(number, List.of()), PAGE, query, request);
            case "/pipelines" -> page(withoutTimes(changed(pipelines, query)), PAGE, query, request);
            case "/pipelines/N" -> json(pipelines.get(number));
            case "/deployments" -> page(changed(deployments, query), PAGE, query, request);
            case "/repository/commits" -> page(branch, PAGE, query, request);
            default -> json(null);
        };
    }

    private static List<Map<String, Object>> changed(Map<Long, Map<String, Object>> all, Map<String, String> query) {
        if (!"updated_at".equals(query.get("order_by")) || !"asc".equals(query.get("sort"))) {
            throw new IllegalArgumentException("updated_after goes with order_by=updated_at: " + query);
        }
        Instant after = Instant.parse(query.get("updated_after"));
        Function<Map<String, Object>, Instant> updated =
                one -> Instant.parse(one.get("updated_at").toString());
        return all.values().stream()
                .filter(one -> !updated.apply(one).isBefore(after))
                .sorted(Comparator.comparing(updated))
                .toList();
    }

    private static List<Map<String, Object>> withoutTimes(List<Map<String, Object>> pipelines) {
        return pipelines.stream()
                .<Map<String, Object>>map(pipeline -> {
                    var listed = new LinkedHashMap<>(pipeline);
                    listed.keySet().removeAll(List.of("started_at", "finished_at", "duration"));
                    return listed;
                })
                .toList();
    }

    void request(long iid, Instant created, Instant updated, @Nullable Instant merged) {
        var request = new LinkedHashMap<String, Object>();
        request.put("id", 9000 + iid);
        request.put("iid", iid);
        request.put("state", merged == null ? "opened" : "merged");
        request.put("created_at", created.toString());
        request.put("updated_at", updated.toString());
        request.put("merged_at", merged == null ? null : merged.toString());
        request.put("closed_at", null);
        request.put("target_branch", "trunk");
        request.put("source_branch", "work-" + iid);
        request.put("author", user(51));
        request.put("source_project_id", 3);
        request.put("target_project_id", 3);
        request.put("labels", List.of());
        request.put("sha", "head" + iid);
        request.put("merge_commit_sha", merged == null ? null : "merge" + iid);
        requests.put(iid, request);
    }

    void note(long iid, long id, Instant at, boolean approval) {
        var note = new LinkedHashMap<String, Object>();
        note.put("id", id);
        note.put("type", approval ? null : "DiffNote");
        note.put("body", approval ? "approved this merge request" : "Why?");
        note.put("system", approval);
        note.put("author", user(52));
        note.put("created_at", at.toString());
        note.put("updated_at", at.toString());
        note.put("noteable_id", 9000 + iid);
        note.put("noteable_iid", iid);
        notes.computeIfAbsent(iid, any -> new ArrayList<>()).add(note);
    }

    void commit(long iid, String sha, Instant at) {
        commits.computeIfAbsent(iid, any -> new ArrayList<>()).add(0, commit(sha, List.of(), at));
    }

    void pushed(String sha, Instant at) {
        List<Object> parents =
                branch.isEmpty() ? List.of() : List.of(branch.get(0).get("id"));
        branch.add(0, commit(sha, parents, at));
    }

    private static Map<String, Object> commit(String sha, List<Object> parents, Instant at) {
        return Map.of(
                "id", sha, "parent_ids", parents, "authored_date", at.toString(), "committed_date", at.toString());
    }

    void pipeline(long id, String status, Instant created, Instant updated) {
        var pipeline = new LinkedHashMap<String, Object>();
        pipeline.put("id", id);
        pipeline.put("status", status);
        pipeline.put("source", "push");
        pipeline.put("ref", "trunk");
        pipeline.put("sha", "merge" + id);
        pipeline.put("tag", false);
        pipeline.put("created_at", created.toString());
        pipeline.put("updated_at", updated.toString());
        pipeline.put("started_at", created.toString());
        pipeline.put("finished_at", status.equals("running") ? null : updated.toString());
        pipelines.put(id, pipeline);
    }

    void deployment(long id, String status, Instant created, Instant updated) {
        var deployment = new LinkedHashMap<String, Object>();
        deployment.put("id", id);
        deployment.put("status", status);
        deployment.put("sha", "merge" + id);
        deployment.put("ref", "trunk");
        deployment.put("created_at", created.toString());
        deployment.put("updated_at", updated.toString());
        deployment.put("environment", Map.of("name", "production"));
        deployments.put(id, deployment);
    }

    private static Map<String, Object> user(long id) {
        return Map.of("id", id, "username", "u" + id);
    }
}
