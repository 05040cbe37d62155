package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.Push;

/**
 * Each row that Apache DevLake's own tests expect, beside what the product makes of the same input. What differs stands in the
 * comparison that users read, with the reason, and nothing else differs.
 */
@Tag("database")
class DevLakeOracleTest {
    private static final Path ORACLES = Path.of("../shared/corpus/oracles");
    private static final Path COMPARISON = Path.of("src/docs/comparisons/devlake.md");

    /** What differs, by table and row, as the comparison lists it: {@code - prev_success 11: … not …}. */
    private final List<String> differences = new ArrayList<>();

    private static List<CSVRecord> table(String oracle, String name) throws IOException {
        assumeTrue(Files.isDirectory(ORACLES), "The oracles aren't here: " + ORACLES.toAbsolutePath());
        try (var parser = CSVParser.parse(
                ORACLES.resolve(oracle).resolve(name),
                StandardCharsets.UTF_8,
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    private void compare(String row, String theirs, String ours) {
        if (!theirs.equals(ours)) {
            differences.add("- %s: DevLake %s, here %s".formatted(row, word(theirs), word(ours)));
        }
    }

    private static String word(String value) {
        return value.isEmpty() ? "none" : value;
    }

    /** Exactly these, each with a reason behind it. */
    private void areListed(String oracle) throws IOException {
        var listed = Files.readAllLines(COMPARISON).stream()
                .filter(line -> line.startsWith("- " + oracle + " "))
                .toList();
        assertThat(listed).allMatch(line -> line.contains(" — "));
        assertThat(listed.stream().map(line -> line.substring(0, line.indexOf(" — "))))
                .containsExactlyInAnyOrderElementsOf(differences);
    }

    @Test
    void theDeploymentBeforeIsTheirs() throws IOException {
        var before = new TreeMap<String, String>();
        for (var environment : List.of("production", "staging")) {
            try (var bench = new Bench().by("devlake").producing("(?i)^" + environment + "$")) {
                List<Event> events = new ArrayList<>();
                for (var row : table("dora-prev_success", "cicd_deployment_commits_before.csv")) {
                    events.add(deployment(row, row.get("cicd_scope_id") + "/" + row.get("repo_url"), row.get("id")));
                }
                bench.record(events).refresh();
                var things = events.stream().map(Thing::keyOf).collect(Collectors.toSet());
                bench.store().deployments().find(things).forEach(one -> before.put(one.id(), previous(one)));
            }
        }
        for (var row : table("dora-prev_success", "cicd_deployment_commits_after.csv")) {
            compare(
                    "prev_success " + row.get("id"),
                    row.get("prev_success_deployment_commit_id"),
                    before.getOrDefault(row.get("id"), ""));
        }
        areListed("prev_success");
    }

    private static String previous(FinishedDeployment one) {
        return one.previous() == null ? "" : one.previous().deployment().replaceFirst(".*\\|", "");
    }

    private static Deployment deployment(CSVRecord row, String project, String id) {
        var finished = row.get("finished_date");
        var outcome = switch (row.get("result")) {
            case "SUCCESS" -> Deployment.Outcome.SUCCESS;
            case "FAILURE" -> Deployment.Outcome.FAILURE;
            default -> null;
        };
        var created = instant(row.get(row.isMapped("started_date") ? "started_date" : "created_date"));
        return new Deployment(
                "github",
                project,
                id,
                row.isMapped("commit_sha") ? row.get("commit_sha") : null,
                null,
                row.get("environment"),
                created,
                finished.isEmpty() ? null : outcome,
                finished.isEmpty() ? null : instant(finished),
                created);
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @Test
    void deploymentsAreMadeOfTheSamePipelines() throws IOException {
        var commits = new LinkedHashMap<String, String>();
        table("dora-deployment_generator", "cicd_pipeline_commits.csv")
                .forEach(row -> commits.put(row.get("pipeline_id"), row.get("commit_sha")));
        var byTask = new LinkedHashMap<String, String>();
        for (var task : table("dora-deployment_generator", "cicd_tasks.csv")) {
            if (task.get("type").equals("DEPLOYMENT") && !task.get("result").equals("SKIPPED")) {
                byTask.put(task.get("pipeline_id"), task.get("environment"));
            }
        }
        Map<String, String> made = new TreeMap<>();
        try (var bench = new Bench()) {
            List<Event> events = new ArrayList<>();
            for (var row : table("dora-deployment_generator", "cicd_pipelines.csv")) {
                if (row.get("type").equals("DEPLOYMENT") || byTask.containsKey(row.get("id"))) {
                    events.add(pipeline(row, commits.get(row.get("id")), byTask.get(row.get("id"))));
                }
            }
            bench.record(events).refresh();
            var things = events.stream().map(Thing::keyOf).collect(Collectors.toSet());
            for (var one : bench.store().deployments().find(things)) {
                made.put(one.id(), (one.succeeded() ? "SUCCESS " : "FAILURE ") + one.commit() + " " + one.finishedAt());
            }
        }
        var expected = new HashSet<String>();
        for (var row : table("dora-deployment_generator", "cicd_deployment_commits.csv")) {
            var id = row.get("cicd_deployment_id");
            expected.add(id);
            var finished = row.get("finished_date");
            compare(
                    "deployment_generator " + id,
                    row.get("result") + " " + row.get("commit_sha")
                            + (finished.isEmpty() ? "" : " " + instant(finished)),
                    made.getOrDefault(id, ""));
        }
        assertThat(expected).as("nothing else is one").containsAll(made.keySet());
        areListed("deployment_generator");
    }

    private static Deployment pipeline(CSVRecord row, @Nullable String commit, @Nullable String taskEnvironment) {
        var own = deployment(row, "gitlab-data/snowflake_spend", row.get("id"));
        return new Deployment(
                own.source(),
                own.project(),
                own.id(),
                commit,
                null,
                taskEnvironment == null ? own.environment() : taskEnvironment,
                own.createdAt(),
                own.outcome(),
                own.outcomeAt(),
                own.observedAt());
    }

    @Test
    void pullRequestsNameTheSameIssues() throws IOException {
        Set<String> onBoard = new HashSet<>();
        table("linker-pr_issue", "board_issues.csv").forEach(row -> onBoard.add(row.get("issue_id")));
        var issues = table("linker-pr_issue", "issues.csv").stream()
                .filter(row -> onBoard.contains(row.get("id")))
                .toList();
        var ours = new TreeSet<String>();
        for (var request : table("linker-pr_issue", "pull_requests.csv")) {
            var names = IssueNames.in(request.get("title"), request.get("head_ref"));
            issues.stream()
                    .filter(issue -> names.contains("#" + issue.get("issue_key")))
                    .forEach(issue -> ours.add(request.get("id") + " names " + issue.get("id")));
        }
        var theirs = new TreeSet<String>();
        table("linker-pr_issue", "pull_request_issues.csv")
                .forEach(row -> theirs.add(row.get("pull_request_id") + " names " + row.get("issue_id")));
        assertThat(theirs).hasSize(3);
        var all = new TreeSet<>(ours);
        all.addAll(theirs);
        all.forEach(one ->
                compare("pr_issue " + one, theirs.contains(one) ? "linked" : "", ours.contains(one) ? "linked" : ""));
        areListed("pr_issue");
    }

    /** Of the default branch's order as pushes tell it: up to the deployed commit, after that of the deployment before. */
    @Test
    void aDeploymentBringsTheSameCommits() throws IOException {
        var theirs = new TreeSet<String>();
        table("refdiff-deployment_commit_diff", "commits_diffs.csv")
                .forEach(row -> theirs.add(row.get("new_commit_sha") + " brings " + row.get("commit_sha")));
        assertThat(theirs).hasSize(5);
        var ours = new TreeSet<String>();
        try (var bench = new Bench()) {
            var at = Instant.parse("2023-04-01T00:00:00Z");
            for (var row : table("refdiff-deployment_commit_diff", "commit_parents.csv")) {
                bench.record(new Push(
                        "github",
                        Bench.API,
                        "main",
                        true,
                        row.get("parent_commit_sha"),
                        row.get("commit_sha"),
                        false,
                        List.of(),
                        at));
            }
            bench.refresh();
            var commits = new TreeMap<String, String>();
            for (var row : table("refdiff-deployment_commit_diff", "cicd_deployment_commits.csv")) {
                commits.put(row.get("id"), row.get("commit_sha"));
                if (row.get("repo_url").equals("REPO111")) {
                    var before = commits.get(row.get("prev_success_deployment_commit_id"));
                    brought(bench.store().chain(), row.get("commit_sha"), before)
                            .forEach(sha -> ours.add(row.get("commit_sha") + " brings " + sha));
                }
            }
        }
        var all = new TreeSet<>(ours);
        all.addAll(theirs);
        all.forEach(
                one -> compare("commit_diff " + one, theirs.contains(one) ? "so" : "", ours.contains(one) ? "so" : ""));
        areListed("commit_diff");
    }

    private static List<String> brought(ChainNodes chain, String commit, @Nullable String before) {
        var repository = new Repository("github", Bench.API);
        var places = chain.find(repository, before == null ? Set.of(commit) : Set.of(commit, before)).stream()
                .collect(Collectors.toMap(ChainNode::sha, node -> node));
        var deployed = places.get(commit);
        var old = before == null ? null : places.get(before);
        return deployed == null
                ? List.of()
                : chain.segment(repository, deployed.segment()).stream()
                        .filter(node -> node.position() <= deployed.position())
                        .filter(node -> old == null
                                || !old.segment().equals(node.segment())
                                || node.position() > old.position())
                        .map(ChainNode::sha)
                        .toList();
    }
}
