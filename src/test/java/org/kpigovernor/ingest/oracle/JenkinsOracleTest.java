package org.kpigovernor.ingest.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Build.Outcome;

class JenkinsOracleTest {
    @Test
    void buildsAreReadAsDevLakeReadsThemButForWhatIsListed() throws IOException {
        Oracle oracle = Oracle.of("jenkins-builds");
        Map<String, Build> ours = new TreeMap<>();
        for (CSVRecord raw : oracle.table("_raw_jenkins_api_builds.csv")) {
            String job = Oracle.json(raw.get("params")).get("FullName").textValue();
            Oracle.build("jenkins", "builds", Map.of("job", job), Oracle.json(raw.get("data")))
                    .ifPresent(build -> ours.put(build.id(), build));
        }
        Map<String, Build> others = new TreeMap<>(ours);
        var theirs = oracle.table("cicd_pipelines.csv");
        assertThat(theirs).hasSize(13);
        for (CSVRecord row : theirs) {
            compare(oracle, row, others.remove(row.get("name")));
        }
        others.keySet().forEach(id -> oracle.compare(id, "row", null, "there"));
        commits(oracle, ours);
        oracle.isHeldBy("jenkins.md");
    }

    private static void compare(Oracle oracle, CSVRecord row, Build build) {
        String id = number(row.get("name"));
        oracle.compare(id, "state", row.get("status"), build == null ? "IN_PROGRESS" : "DONE");
        if (build == null) {
            return;
        }
        Instant started = OffsetDateTime.parse(row.get("created_date")).toInstant();
        Instant finished = OffsetDateTime.parse(row.get("finished_date")).toInstant();
        oracle.compare(id, "result", row.get("result"), build.outcome() == Outcome.IGNORED ? null : build.outcome());
        oracle.compare(id, "started", started, build.startedAt().truncatedTo(ChronoUnit.SECONDS));
        oracle.compare(id, "finished", finished, build.finishedAt());
        oracle.compare(
                id,
                "seconds",
                new BigDecimal(row.get("duration_sec")),
                BigDecimal.valueOf(
                                Duration.between(build.startedAt(), build.finishedAt())
                                        .toMillis(),
                                3)
                        .stripTrailingZeros());
    }

    private static void commits(Oracle oracle, Map<String, Build> ours) throws IOException {
        Map<String, String> theirs = new TreeMap<>();
        for (CSVRecord row : oracle.table("cicd_pipeline_commits.csv")) {
            theirs.put(row.get("display_title"), row.get("commit_sha"));
            assertThat(ours.get(row.get("display_title")).onDefaultBranch()).isTrue();
        }
        assertThat(theirs).hasSize(3);
        ours.forEach((id, build) -> oracle.compare(number(id), "commit", theirs.get(id), build.commit()));
    }

    private static String number(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    @Test
    void buildsAreReadAsFarosReadsThem() throws IOException {
        Oracle oracle = Oracle.of("faros-jenkins");
        List<Build> ours = new ArrayList<>();
        for (String line : oracle.text("all-streams.log").lines().toList()) {
            JsonNode record = Oracle.json(line).path("record");
            if (record.path("stream").asText().endsWith("__builds")) {
                String url = record.path("data").path("url").textValue();
                String job = url.replaceFirst(".*/job/([^/]*)/.*", "$1");
                Oracle.build("jenkins", "builds", Map.of("job", job), record.path("data"))
                        .ifPresent(ours::add);
            }
        }
        String expected = oracle.text("expected.snap");
        assertThat(ours)
                .extracting(Build::id)
                .containsExactly("Faros-test-job#3", "Faros-test-job#2", "Faros-test-job#1", "job 2#10");
        oracle.compare("all", "builds", count(expected, "cicd_Build"), ours.size());
        oracle.compare(
                "all",
                "builds with a commit",
                count(expected, "cicd_BuildCommitAssociation"),
                ours.stream().filter(build -> build.commit() != null).count());
        oracle.isHeldBy("jenkins.md");
    }

    private static String count(String snapshot, String model) {
        var match =
                java.util.regex.Pattern.compile("\"" + model + "\\\\*\":(\\d+)").matcher(snapshot);
        assertThat(match.find()).as(model).isTrue();
        return match.group(1);
    }
}
