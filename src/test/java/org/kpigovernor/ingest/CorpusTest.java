package org.kpigovernor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus");

    private static final Map<String, String> FOLDERS = Map.of(
            "github-webhooks", "github",
            "jira-webhooks", "jira",
            "pagerduty-webhooks", "pagerduty",
            "gitlab", "gitlab",
            "circleci", "circleci",
            "buildkite", "buildkite",
            "jenkins", "jenkins",
            "cdevents", "cdevents");

    /** Answers of REST interfaces, which no webhook brings. */
    private static final String REST = "(devlake|faros|docs\\.rest)\\..*|g4j\\.(?!.*-event).*";

    private static final Map<String, String> UNTRANSLATABLE = Map.of(
            // Made up by its project to try something else: a real issue always tells when it was created
            "mm.webhook-issue-assigned-empty-changelog.json", "$.issue.fields.created is missing",
            // The documentation shows "..." in place of the build and the pipeline
            "docs.webhook.build.finished.trigger_steps_in_build_events.json", "no project or pipeline is named");

    private static final Set<String> USED_OF_GITHUB = Set.of(
            "pull_request", "pull_request_review", "push", "deployment", "deployment_status", "workflow_run", "issues");

    @Test
    void everyWebhookOfTheCorpusIsTranslatedOrCountedAsUnused() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus isn't there");
        Map<String, String> reasons = new TreeMap<>();
        for (Path file : webhooks()) {
            if (translation(file) instanceof Translation.Untranslatable dead) {
                reasons.put(file.getFileName().toString(), dead.reason());
            }
        }
        assertThat(reasons).isEqualTo(UNTRANSLATABLE);
    }

    @Test
    void aGitHubDeliveryWithoutItsEventHeaderIsReadAsTheSame() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus isn't there");
        for (Path file : webhooks()) {
            if (source(file).equals("github") && USED_OF_GITHUB.contains(gitHubEvent(file))) {
                assertThat(translation(file, Map.of())).as(file.toString()).isEqualTo(translation(file));
            }
        }
    }

    private static List<Path> webhooks() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS, 2)) {
            return files.filter(file ->
                            FOLDERS.containsKey(file.getParent().getFileName().toString()))
                    .filter(file -> !file.getFileName().toString().matches(REST))
                    .sorted()
                    .toList();
        }
    }

    private static String source(Path file) {
        return String.valueOf(FOLDERS.get(file.getParent().getFileName().toString()));
    }

    /** {@code push.00.json} and {@code zulip.push__delete_branch.json} are both of {@code push}. */
    private static String gitHubEvent(Path file) {
        return file.getFileName().toString().replaceFirst("^zulip\\.", "").replaceFirst("(__|\\.).*$", "");
    }

    private static Translation translation(Path file) throws IOException {
        return translation(
                file, source(file).equals("github") ? Map.of("x-github-event", gitHubEvent(file)) : Map.of());
    }

    private static Translation translation(Path file, Map<String, String> headers) throws IOException {
        Delivery delivery = new Delivery(source(file), "d", headers, Files.readAllBytes(file), Instant.EPOCH);
        return Sample.translator(source(file)).translate(delivery);
    }
}
