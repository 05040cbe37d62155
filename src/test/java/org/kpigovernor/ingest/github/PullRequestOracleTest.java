package org.kpigovernor.ingest.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Translation;
import org.kpigovernor.ingest.Translators;

/**
 * Holds the translation of GitHub's REST pull requests against the table that another project made of the same input. Where the two
 * differ in what they mean is said in {@code src/docs/comparisons/github.md}.
 */
class PullRequestOracleTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @BeforeEach
    void theCorpusIsThere() {
        assumeTrue(Files.isDirectory(CORPUS.resolve("oracles")), "there is no corpus at " + CORPUS.toAbsolutePath());
    }

    @Test
    void everyPullRequestSaysTheSameAsTheOtherProjectsTable() throws IOException {
        var ours = ours();
        var theirs = theirs();
        // The table has two more, from pages that the input hasn't; what both have is compared, and that is all of the input
        assertThat(ours).isNotEmpty();
        assertThat(theirs.keySet()).containsAll(ours.keySet());
        ours.forEach((number, pull) -> compare(pull, theirs.get(number)));
    }

    private static void compare(PullRequest ours, Map<String, String> theirs) {
        assertThat(ours.openedAt()).isEqualTo(time(theirs, "created_date"));
        assertThat(ours.mergedAt()).isEqualTo(time(theirs, "merged_date"));
        assertThat(ours.closedAt()).isEqualTo(time(theirs, "closed_date"));
        assertThat(ours.mergedAt() != null).isEqualTo("MERGED".equals(theirs.get("status")));
        assertThat(ours.headBranch()).isEqualTo(theirs.get("head_ref"));
        assertThat(ours.baseBranch()).isEqualTo(theirs.get("base_ref"));
        assertThat(ours.headCommit()).isEqualTo(theirs.get("head_commit_sha"));
        // Theirs has the trial merge of a request that was never merged too
        assertThat(ours.mergeCommit()).isEqualTo(ours.mergedAt() == null ? null : theirs.get("merge_commit_sha"));
        // Theirs has 0 where the list doesn't tell
        assertThat(ours.additions()).isNull();
        assertThat(theirs.get("additions")).isEqualTo("0");
        // Theirs has a deleted fork as repository 0; a fork is one all the same
        assertThat(ours.fromFork()).isEqualTo(!theirs.get("head_repo_id").equals(theirs.get("base_repo_id")));
        var account = theirs.get("author_id").replaceFirst(".*:", "");
        assertThat(ours.author().key()).isEqualTo(Sample.keys().key("github", account));
    }

    private static @Nullable Instant time(Map<String, String> row, String column) {
        var text = row.get(column);
        return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static Map<Long, PullRequest> ours() throws IOException {
        var translator = Objects.requireNonNull(
                Translators.all(Sample.sources(), Sample.keys()).get("github"));
        var pulls = new LinkedHashMap<Long, PullRequest>();
        for (JsonNode pull : JSON.readTree(CORPUS.resolve("github-rest/ants.pulls.open.json").toFile())) {
            var record = Json.parse(pull.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var about = Map.of("repository", Rest.json(Rest.repository(record.object("base").object("repo"))));
            var said = translator.translate(Rest.records("pulls", about).delivery(record, NOW));
            var event = (PullRequest) ((Translation.Events) said).events().get(0);
            pulls.put(event.number(), event);
        }
        return pulls;
    }

    private static Map<Long, Map<String, String>> theirs() throws IOException {
        var file = CORPUS.resolve("oracles/github-pulls-open/expected_pull_requests.csv");
        var rows = rows(Files.readString(file));
        var names = rows.get(0);
        var theirs = new HashMap<Long, Map<String, String>>();
        for (var row : rows.subList(1, rows.size())) {
            var named = new HashMap<String, String>();
            for (int i = 0; i < names.size(); i++) {
                named.put(names.get(i), i < row.size() ? row.get(i) : "");
            }
            theirs.put(Long.parseLong(named.get("pull_request_key")), named);
        }
        return theirs;
    }

    /** Fields in quotes may hold commas, line ends, and quotes written twice. */
    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                i += twice ? 1 : 0;
                quoted = twice == quoted;
                field.append(twice ? "\"" : "");
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        return rows;
    }
}
