package org.kpigovernor.ingest.ci;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.poll.FakeApi;

/** A Jenkins with the job {@code shop/web} of many branches. */
final class FakeJenkins extends FakeApi {
    private static final Pattern RANGE = Pattern.compile("\\{(\\d+),(\\d+)}");

    /** Builds by job, the newest first. */
    final Map<String, TreeMap<Long, Map<String, Object>>> jobs = new TreeMap<>();

    @Override
    protected ResponseDefinitionBuilder answer(String path, Map<String, String> query, Request request) {
        String job = path.replaceFirst("/api/json$", "")
                .replaceFirst("^/job/", "")
                .replace("/job/", "/")
                .replace("%25", "%");
        if (job.equals("shop/web")) {
            return json(Map.of(
                    "fullName",
                    job,
                    "jobs",
                    jobs.keySet().stream().map(this::job).toList()));
        }
        if (!jobs.containsKey(job)) {
            return json(null);
        }
        var range = RANGE.matcher(query.get("tree"));
        return range.find()
                ? builds(job, Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                : json(job(job));
    }

    private Map<String, Object> job(String name) {
        var job = new LinkedHashMap<String, Object>();
        job.put("fullName", name);
        job.put(
                "lastBuild",
                jobs.get(name).isEmpty()
                        ? null
                        : Map.of("number", jobs.get(name).firstKey()));
        return job;
    }

    private ResponseDefinitionBuilder builds(String job, int from, int to) {
        var all = List.copyOf(jobs.get(job).values());
        return json(Map.of("allBuilds", all.subList(Math.min(from, all.size()), Math.min(to, all.size()))));
    }

    void build(String job, long number, @Nullable String result, Instant started) {
        var branch = "refs/remotes/origin/" + job.replace("shop/web/", "").replace("%2F", "/");
        var revision = Map.of("SHA1", "c" + number, "branch", List.of(Map.of("name", branch)));
        var build = new LinkedHashMap<String, Object>();
        build.put("number", number);
        build.put("result", result);
        build.put("building", result == null);
        build.put("timestamp", started.toEpochMilli());
        build.put("duration", result == null ? 0 : 60_000);
        build.put("actions", List.of(Map.of(), Map.of("lastBuiltRevision", revision)));
        jobs.computeIfAbsent(job, any -> new TreeMap<>(Comparator.reverseOrder()))
                .put(number, build);
    }
}
