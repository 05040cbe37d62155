package org.kpigovernor.ingest.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One repository of GitHub's REST API, {@code acme/payments-api}: it pages, caps, tells ETags, and fails when it is told to. */
final class FakeGitHub implements ResponseDefinitionTransformerV2 {
    static final String REPOSITORY = "acme/payments-api";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile("/repos/" + REPOSITORY + "(/[^?]*)?(?:\\?(.*))?");

    final Map<Long, Map<String, Object>> pulls = new TreeMap<>();
    final Map<Long, List<Map<String, Object>>> commitsOf = new TreeMap<>();
    final Map<Long, List<Map<String, Object>>> reviewsOf = new TreeMap<>();
    final Map<Long, List<Map<String, Object>>> eventsOf = new TreeMap<>();
    final Map<Long, Map<String, Object>> issues = new TreeMap<>();
    final Map<Long, Map<String, Object>> deployments = new TreeMap<>();
    final Map<Long, List<Map<String, Object>>> statusesOf = new TreeMap<>();
    final Map<Long, Map<String, Object>> runs = new TreeMap<>();
    /** The default branch, its newest first. */
    final List<Map<String, Object>> commits = new ArrayList<>();

    private final int mostAPage;
    /** What goes wrong with the n-th request; null if nothing does. */
    IntFunction<@Nullable ResponseDefinitionBuilder> failing = n -> null;
    /** Called before the n-th request is answered. */
    java.util.function.IntConsumer before = n -> {};
    private int requests;

    FakeGitHub(int mostAPage) {
        this.mostAPage = mostAPage;
    }

    @Override
    public String getName() {
        return "fake-github";
    }

    @Override
    public boolean applyGlobally() {
        return true;
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        requests++;
        before.accept(requests);
        var failure = failing.apply(requests);
        return (failure == null ? answer(event.getRequest()) : failure).build();
    }

    /** Every kind of failure in turn, at each n-th request. */
    static IntFunction<@Nullable ResponseDefinitionBuilder> everyKindOfFailure(int each) {
        return n -> n % each != 0
                ? null
                : switch (n / each % 6) {
                    case 0 -> aResponse().withStatus(429).withHeader("Retry-After", "30");
                    case 1 -> aResponse().withStatus(500);
                    case 2 -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
                    case 3 -> aResponse().withStatus(403).withBody("You have exceeded a secondary rate limit");
                    case 4 -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE);
                    default -> aResponse().withStatus(502).withFixedDelay(200);
                };
    }

    private ResponseDefinitionBuilder answer(Request request) {
        var match = PATH.matcher(request.getUrl());
        if (!match.matches()) {
            return aResponse().withStatus(404);
        }
        var path = match.group(1) == null ? "" : match.group(1);
        var query = query(match.group(2));
        var number = path.replaceAll("\\D", "").isEmpty() ? 0 : Long.parseLong(path.replaceAll("^\\D*(\\d+).*", "$1"));
        return switch (path.replaceAll("\\d+", "N")) {
            case "" -> json(repository(), request);
            case "/pulls" -> page(request, query, sorted(pulls, "updated_at"));
            case "/pulls/N" -> json(pulls.get(number), request);
            case "/pulls/N/commits" -> page(request, query, commitsOf.getOrDefault(number, List.of()));
            case "/pulls/N/reviews" -> page(request, query, reviewsOf.getOrDefault(number, List.of()));
            case "/issues/N/events" -> page(request, query, eventsOf.getOrDefault(number, List.of()));
            case "/issues" -> page(request, query, issues(query.get("since")));
            case "/deployments" -> page(request, query, sorted(deployments, "created_at"));
            case "/deployments/N/statuses" -> page(request, query, statusesOf.getOrDefault(number, List.of()));
            case "/commits" -> page(request, query, commits);
            case "/actions/runs" -> runs(request, query);
            case "/actions/runs/N" -> json(runs.get(number), request);
            case "/actions/runs/N/attempts/N" -> json(attempt(number, path), request);
            default -> aResponse().withStatus(404);
        };
    }

    private static Map<String, String> query(@Nullable String text) {
        var query = new TreeMap<String, String>();
        for (var part : text == null ? new String[0] : text.split("&")) {
            query.put(part.replaceFirst("=.*", ""), part.replaceFirst("[^=]*=", ""));
        }
        return query;
    }

    static Map<String, Object> repository() {
        return Map.of("id", 42, "full_name", REPOSITORY, "default_branch", "main");
    }

    private static List<Map<String, Object>> sorted(Map<Long, Map<String, Object>> all, String by) {
        return all.values().stream()
                .sorted(Comparator.comparing((Map<String, Object> one) -> one.get(by).toString())
                        .reversed())
                .toList();
    }

    private List<Map<String, Object>> issues(@Nullable String since) {
        Predicate<Map<String, Object>> late =
                issue -> since == null || issue.get("updated_at").toString().compareTo(since) >= 0;
        return issues.values().stream()
                .filter(late)
                .sorted(Comparator.comparing(issue -> issue.get("updated_at").toString()))
                .toList();
    }

    private ResponseDefinitionBuilder runs(Request request, Map<String, String> query) {
        var window = query.get("created").split("\\.\\.");
        var found = sorted(runs, "created_at").stream()
                .filter(run -> run.get("created_at").toString().compareTo(window[0]) >= 0)
                .filter(run -> run.get("created_at").toString().compareTo(window[1]) <= 0)
                .toList();
        var listed = found.subList(0, Math.min(1_000, found.size()));
        return page(request, query, listed, some -> Map.of("total_count", found.size(), "workflow_runs", some));
    }

    private @Nullable Map<String, Object> attempt(long number, String path) {
        var run = new LinkedHashMap<>(runs.getOrDefault(number, Map.of()));
        run.put("run_attempt", Integer.parseInt(path.replaceAll(".*/", "")));
        run.put("conclusion", "failure");
        return run;
    }

    private ResponseDefinitionBuilder page(Request request, Map<String, String> query, List<Map<String, Object>> all) {
        return page(request, query, all, some -> some);
    }

    private ResponseDefinitionBuilder page(
            Request request,
            Map<String, String> query,
            List<Map<String, Object>> all,
            java.util.function.Function<List<Map<String, Object>>, Object> shape) {
        int size = Math.min(mostAPage, Integer.parseInt(query.getOrDefault("per_page", "30")));
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        int from = Math.min(all.size(), (page - 1) * size);
        int to = Math.min(all.size(), from + size);
        var answer = json(shape.apply(all.subList(from, to)), request);
        if (to < all.size()) {
            var url = request.getAbsoluteUrl().replaceFirst("&page=\\d+", "") + "&page=" + (page + 1);
            answer.withHeader("Link", "<" + url + ">; rel=\"next\", <" + url + "9>; rel=\"last\"");
        }
        return answer;
    }

    private static ResponseDefinitionBuilder json(@Nullable Object body, Request request) {
        try {
            if (body == null) {
                return aResponse().withStatus(404);
            }
            var text = JSON.writeValueAsString(body);
            var etag = "\"" + text.hashCode() + "\"";
            return etag.equals(request.getHeader("If-None-Match"))
                    ? aResponse().withStatus(304)
                    : aResponse().withBody(text).withHeader("ETag", etag);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    // What stands in it

    FakeGitHub pull(long number, Instant created, Instant updated, @Nullable Instant merged) {
        var pull = new LinkedHashMap<String, Object>();
        pull.put("number", number);
        pull.put("user", user(number % 3 + 1));
        pull.put("state", merged == null ? "open" : "closed");
        pull.put("created_at", created.toString());
        pull.put("updated_at", updated.toString());
        pull.put("merged_at", merged == null ? null : merged.toString());
        pull.put("closed_at", merged == null ? null : merged.toString());
        pull.put("merge_commit_sha", "merge" + number);
        pull.put("labels", List.of());
        pull.put("head", Map.of("ref", "work-" + number, "sha", "head" + number, "repo", repository()));
        pull.put("base", Map.of("ref", "main", "sha", "base", "repo", repository()));
        pull.put("additions", 10);
        pull.put("deletions", 5);
        pulls.put(number, pull);
        return this;
    }

    FakeGitHub details(long number, Instant created, int commits, int reviews) {
        commitsOf.put(
                number,
                IntStream.range(0, commits)
                        .mapToObj(i -> commit(number + "c" + i, List.of(), created.minusSeconds(3600L * (i + 1))))
                        .toList());
        reviewsOf.put(
                number,
                IntStream.range(0, reviews)
                        .<Map<String, Object>>mapToObj(i -> Map.of(
                                "id", number * 100 + i,
                                "user", user(7),
                                "state", "APPROVED",
                                "submitted_at", created.plusSeconds(1800 + i).toString()))
                        .toList());
        return this;
    }

    static Map<String, Object> user(long id) {
        return Map.of("id", id, "login", "u" + id, "type", "User");
    }

    static Map<String, Object> commit(String sha, List<String> parents, Instant at) {
        return Map.of(
                "sha",
                sha,
                "parents",
                parents.stream().map(parent -> Map.of("sha", parent)).toList(),
                "commit",
                Map.of("author", Map.of("date", at.toString()), "committer", Map.of("date", at.toString())));
    }

    FakeGitHub issue(long number, Instant updated, boolean request) {
        var issue = new LinkedHashMap<String, Object>();
        issue.put("id", 9000 + number);
        issue.put("number", number);
        issue.put("state", "open");
        issue.put("labels", List.of());
        issue.put("created_at", updated.toString());
        issue.put("updated_at", updated.toString());
        if (request) {
            issue.put("pull_request", Map.of());
        }
        issues.put(number, issue);
        return this;
    }

    FakeGitHub deployment(long id, Instant created, String... states) {
        var deployment = new LinkedHashMap<String, Object>();
        deployment.put("id", id);
        deployment.put("sha", "merge" + id);
        deployment.put("ref", "main");
        deployment.put("environment", "production");
        deployment.put("created_at", created.toString());
        deployment.put("updated_at", created.plusSeconds(60L * states.length).toString());
        deployment.put("repository_url", "https://api.github.com/repos/" + REPOSITORY);
        deployments.put(id, deployment);
        var statuses = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < states.length; i++) {
            statuses.add(0, Map.of(
                    "id", id * 10 + i,
                    "state", states[i],
                    "created_at", created.plusSeconds(60L * (i + 1)).toString()));
        }
        statusesOf.put(id, statuses);
        return this;
    }

    FakeGitHub run(long id, Instant created, String status, int attempt, Instant updated) {
        var run = new LinkedHashMap<String, Object>();
        run.put("id", id);
        run.put("name", "build");
        run.put("status", status);
        run.put("conclusion", status.equals("completed") ? "success" : null);
        run.put("run_attempt", attempt);
        run.put("head_branch", "main");
        run.put("head_sha", "merge" + id);
        run.put("created_at", created.toString());
        run.put("run_started_at", created.toString());
        run.put("updated_at", updated.toString());
        run.put("head_repository", repository());
        runs.put(id, run);
        return this;
    }
}
