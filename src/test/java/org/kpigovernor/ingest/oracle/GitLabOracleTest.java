package org.kpigovernor.ingest.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Build;

class GitLabOracleTest {
    @Test
    void pipelinesAreReadAsDevLakeReadsThemButForWhatIsListed() throws IOException {
        Oracle oracle = Oracle.of("gitlab-pipelines");
        Map<String, Build> ours = new HashMap<>();
        for (CSVRecord raw : oracle.table("_raw_gitlab_api_pipeline_details.csv")) {
            Map<String, Object> project = Map.of("path_with_namespace", "acme/vdev", "default_branch", "master");
            Oracle.build("gitlab", "pipelines", Map.of("project", project), Oracle.json(raw.get("data")))
                    .ifPresent(build -> ours.put(build.id(), build));
        }
        var theirs = oracle.table("cicd_pipelines.csv");
        assertThat(theirs).hasSize(16).hasSameSizeAs(ours.keySet());
        for (CSVRecord row : theirs) {
            String id = row.get("id").replaceFirst(".*:", "");
            compare(oracle, id, row, ours.get(id));
        }
        for (CSVRecord row : oracle.table("_tool_gitlab_pipelines.csv")) {
            Build build = ours.get(row.get("gitlab_id"));
            oracle.compare(build.id(), "sha", row.get("sha"), build.commit());
            assertThat(build.onDefaultBranch()).isEqualTo(row.get("ref").equals("master"));
        }
        oracle.isHeldBy("gitlab.md");
    }

    private static void compare(Oracle oracle, String id, CSVRecord row, Build build) {
        oracle.compare(id, "result", row.get("result"), build.outcome());
        oracle.compare(id, "started", second(row.get("started_date")), build.startedAt());
        oracle.compare(id, "finished", second(row.get("finished_date")), build.finishedAt());
        oracle.compare(
                id,
                "seconds",
                row.get("duration_sec"),
                Duration.between(build.startedAt(), build.finishedAt()).toSeconds());
    }

    private static Object second(String time) {
        return OffsetDateTime.parse(time).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
