package org.kpigovernor.ingest.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Build;

class CircleCiOracleTest {
    @Test
    void workflowsAreReadAsDevLakeReadsThemButForWhatIsListed() throws IOException {
        Oracle oracle = Oracle.of("circleci-workflows");
        Map<String, Build> ours = new HashMap<>();
        for (CSVRecord raw : oracle.table("_raw_circleci_api_workflows.csv")) {
            JsonNode workflow = Oracle.json(raw.get("data"));
            Map<String, Object> about = Map.of(
                    "project", Map.of("slug", workflow.get("project_slug").textValue()), "pipeline", Map.of());
            Oracle.build("circleci", "workflows", about, workflow).ifPresent(build -> ours.put(build.id(), build));
        }
        var theirs = oracle.table("cicd_pipelines.csv");
        assertThat(theirs).hasSize(9).hasSameSizeAs(ours.keySet());
        for (CSVRecord row : theirs) {
            String id = row.get("id").replaceFirst(".*:", "");
            Build build = ours.get(id);
            oracle.compare(id, "name", row.get("name"), build.name());
            oracle.compare(id, "result", row.get("result"), build.outcome());
            oracle.compare(
                    id, "started", OffsetDateTime.parse(row.get("started_date")).toInstant(), build.startedAt());
            oracle.compare(
                    id,
                    "seconds",
                    row.get("duration_sec"),
                    Duration.between(build.startedAt(), build.finishedAt()).toSeconds());
            oracle.compare(id, "project", row.get("cicd_scope_id").replaceFirst(".*:", ""), build.project());
        }
        oracle.isHeldBy("circleci.md");
    }

    @Test
    void pipelinesAreReadAsFarosReadsThemButForWhatIsListed() throws IOException {
        Oracle oracle = Oracle.of("faros-circleci");
        String expected = oracle.text("expected.snap");
        JsonNode project = null;
        for (String line : oracle.text("all-streams.log").lines().toList()) {
            JsonNode data = Oracle.json(line).path("record").path("data");
            if (data.has("vcs_info")) {
                project = data;
            } else if (data.has("workflows")) {
                compare(oracle, expected, Map.of("project", project, "pipeline", data), data);
            }
        }
        oracle.isHeldBy("circleci.md");
    }

    private static void compare(Oracle oracle, String expected, Map<String, Object> about, JsonNode pipeline) {
        assertThat(expected).contains("\"cicd_Build\\\\\\\\\\\\\":1,");
        assertThat(pipeline.get("workflows")).hasSize(1);
        JsonNode workflow = pipeline.get("workflows").get(0);
        Build build = Oracle.build("circleci", "workflows", about, workflow).orElseThrow();
        oracle.compare(build.id(), "id", of(expected, "uid", "[^\"]*__[^\"]*"), build.id());
        oracle.compare(build.id(), "name", of(expected, "name", "[^\"]*_25_[^\"]*"), build.name());
        oracle.compare(
                build.id(), "result", of(expected, "category", "[^\"]*").toUpperCase(Locale.ROOT), build.outcome());
        oracle.compare(build.id(), "started", of(expected, "startedAt", "[^\"]*"), build.startedAt() + "");
        oracle.compare(build.id(), "finished", of(expected, "endedAt", "[^\"]*"), build.finishedAt() + "");
        oracle.compare(build.id(), "commit", of(expected, "sha", "[^\"]*"), build.commit());
        oracle.compare(build.id(), "steps", workflow.get("jobs").size(), null);
        assertThat(build.onDefaultBranch()).isFalse();
    }

    /** The first value under that name in the snapshot. */
    private static String of(String snapshot, String name, String value) {
        var match = Pattern.compile("\"" + name + "\": \"(" + value + ")\"").matcher(snapshot);
        assertThat(match.find()).as(name).isTrue();
        return match.group(1).replace(".000Z", "Z");
    }
}
