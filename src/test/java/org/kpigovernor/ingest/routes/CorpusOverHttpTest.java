package org.kpigovernor.ingest.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kpigovernor.ingest.InboxWorker;
import org.kpigovernor.ingest.Sample;
import org.kpigovernor.ingest.Translators;
import org.kpigovernor.store.JdbcInbox;
import org.kpigovernor.store.TestDatabase;

class CorpusOverHttpTest {
    private static final Path CORPUS = Path.of("../shared/corpus");

    /** Answers of REST interfaces among them end as dead letters; what every webhook comes to is told elsewhere. */
    private static final Map<String, String> FOLDERS = Map.of(
            "github-webhooks", "github",
            "jira-webhooks", "jira",
            "pagerduty-webhooks", "pagerduty",
            "gitlab", "gitlab",
            "circleci", "circleci",
            "buildkite", "buildkite",
            "jenkins", "jenkins",
            "cdevents", "cdevents");

    @Test
    void everyPayloadThatIsAnObjectIsAnswered202AndNothingIsLeftWaiting() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus isn't there");
        try (var database = TestDatabase.open()) {
            var inbox = new JdbcInbox(database, Clock.systemUTC());
            int sent = post(inbox);
            var translators = Translators.all(Sample.sources(), Sample.keys());
            try (var worker = new InboxWorker(inbox, translators, events -> {}, () -> {})) {
                worker.drainAll();
            }
            var counted = inbox.counts().values().stream()
                    .flatMap(outcomes -> outcomes.values().stream())
                    .mapToLong(Long::longValue);
            assertThat(counted.sum()).isEqualTo(sent);
            assertThat(sent).isGreaterThan(100);
            assertThat(inbox.backlog()).isZero();
        }
    }

    private static int post(JdbcInbox inbox) throws Exception {
        var refused = new TreeMap<String, Integer>();
        int sent = 0;
        try (var service = new TestService(inbox);
                var files = Files.walk(CORPUS, 2)) {
            for (Path file :
                    files.filter(CorpusOverHttpTest::isWebhook).sorted().toList()) {
                int status = service.send(request(service, file)).statusCode();
                sent += status == 202 ? 1 : 0;
                if (status != (isObject(file) ? 202 : 400)) {
                    refused.put(file.getFileName().toString(), status);
                }
            }
        }
        assertThat(refused).isEmpty();
        return sent;
    }

    private static boolean isWebhook(Path file) {
        return FOLDERS.containsKey(file.getParent().getFileName().toString())
                && file.toString().endsWith(".json");
    }

    private static boolean isObject(Path file) throws IOException {
        return Files.readString(file).stripLeading().startsWith("{");
    }

    private static HttpRequest.Builder request(TestService service, Path file) throws IOException {
        var body = Files.readAllBytes(file);
        var source = FOLDERS.get(file.getParent().getFileName().toString());
        var name = file.getFileName().toString();
        return service.request("/webhooks/" + source)
                .header("Content-Type", source.equals("cdevents") ? "application/cloudevents+json" : "application/json")
                .header("X-GitHub-Event", name.replaceFirst("^zulip\\.", "").replaceFirst("(__|\\.).*$", ""))
                .header("X-GitHub-Delivery", name)
                .header("X-Hub-Signature-256", TestService.sign(body))
                .POST(BodyPublishers.ofByteArray(body));
    }
}
