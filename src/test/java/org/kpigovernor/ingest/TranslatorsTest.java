package org.kpigovernor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatorsTest {
    private static final int MUTATIONS = 20_000;

    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "[]",
            "{}",
            "\"\"",
            "-1",
            "1e400",
            "99999999999999999999",
            "\"\\u0000\"",
            "[[[[[",
            "true",
            "}",
            "\"");

    @Test
    void thereIsOneForEverySource() {
        assertThat(Translators.all(Sample.sources(), Sample.keys()))
                .containsOnlyKeys(
                        "github",
                        "jira",
                        "pagerduty",
                        "gitlab",
                        "circleci",
                        "buildkite",
                        "jenkins",
                        "cdevents",
                        "measurement")
                .allSatisfy(
                        (source, translator) -> assertThat(translator.source()).isEqualTo(source));
    }

    @Test
    void everySampleSaysSomething() {
        for (String name : Sample.ALL) {
            assertThat(Sample.of(name).events()).as(name).isNotEmpty();
        }
    }

    @Test
    void noMutationOfADeliveryMakesATranslatorThrow() {
        Random random = new Random(20240305);
        List<Sample> samples = Sample.ALL.stream().map(Sample::of).toList();
        Map<String, Translator> translators = Translators.all(Sample.sources(), Sample.keys());
        Set<Class<?>> outcomes = new HashSet<>();
        for (int i = 0; i < MUTATIONS; i++) {
            Sample sample = samples.get(i % samples.size());
            byte[] body = mutated(sample.bytes(), random);
            Translator translator = translators.get(sample.source());
            Delivery delivery = new Delivery(sample.source(), "d", Map.of(), body, Sample.RECEIVED);
            outcomes.add(translator.translate(delivery).getClass());
            outcomes.add(translator.subject(delivery).getClass());
            outcomes.add(translator.deliveryId(Map.of(), body).getClass());
        }
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        Translation.Events.class,
                        Translation.Unused.class,
                        Translation.Untranslatable.class,
                        String.class);
    }

    /** Drops a part, puts something else in the place of a value or of a part, cuts the end off, or changes one byte. */
    private static byte[] mutated(byte[] body, Random random) {
        String text = new String(body, StandardCharsets.UTF_8);
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(40));
        String other = REPLACEMENTS.get(random.nextInt(REPLACEMENTS.size()));
        String mutated = switch (random.nextInt(5)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + other + text.substring(to);
            case 2 -> text.substring(0, from);
            case 3 -> text.substring(0, from) + (char) random.nextInt(256) + text.substring(from + 1);
            default -> withAnotherValue(text, from, other);
        };
        return mutated.getBytes(StandardCharsets.UTF_8);
    }

    private static String withAnotherValue(String text, int from, String other) {
        int colon = text.indexOf("\":", from);
        int end = colon < 0 ? -1 : text.indexOf(',', colon);
        return end < 0 ? text : text.substring(0, colon + 2) + other + text.substring(end);
    }

    @ParameterizedTest
    @CsvSource({
        "github/pull_request, pull request acme/payments-api#42",
        "github/pull_request_review, pull request acme/payments-api#42",
        "github/push, branch acme/payments-api main",
        "github/deployment, deployment acme/payments-api 880",
        "github/deployment_status, deployment acme/payments-api 880",
        "github/workflow_run, build acme/payments-api 66001",
        "jira/issue_updated, issue 10117",
        "jira/sprint_closed, sprint 32",
        "pagerduty/incident, incident Q1INCIDENT",
        "measurement/value, measurement payments uptime"
    })
    void aDeliverysSubjectIsWhatItIsAbout(String sample, String subject) {
        Delivery delivery = Sample.of(sample).delivery(Map.of());
        assertThat(Sample.translator(delivery.source()).subject(delivery)).isEqualTo(subject);
    }

    @Test
    void aDeliveryThatSaysNothingIsASubjectOfItsOwn() {
        Delivery delivery = Sample.of("github/push").without("/ref").delivery(Map.of());
        assertThat(Sample.translator("github").subject(delivery)).isEqualTo("delivery d-1");
    }

    @ParameterizedTest
    @CsvSource({
        "github/push, x-github-delivery",
        "jira/issue_updated, x-atlassian-webhook-identifier",
        "pagerduty/incident, x-webhook-id",
        "gitlab/push, webhook-id",
        "gitlab/push, idempotency-key",
        "measurement/value, idempotency-key"
    })
    void aDeliverysIdIsTheSourcesOwn(String sample, String header) {
        assertThat(deliveryId(Sample.of(sample), Map.of(header, "the-id"))).isEqualTo("the-id");
    }

    @ParameterizedTest
    @CsvSource({
        "pagerduty/incident, 01DMV0000000000000000000A1",
        "circleci/workflow-completed, 7c2a-1",
        "buildkite/build.finished, build.finished/bk-1/passed//2024-03-05 10:11:00 UTC",
        "jenkins/finalized, https://ci.example/job/shop/job/web/job/main/18/ FINALIZED",
        "cdevents/service.deployed, /ci/argo e-1"
    })
    void whereNoHeaderTellsTheIdTheBodyDoes(String sample, String id) {
        assertThat(deliveryId(Sample.of(sample), Map.of())).isEqualTo(id);
    }

    @Test
    void aBinaryCloudEventTellsItsIdInHeaders() {
        Map<String, String> headers = Map.of("ce-source", "/ci", "ce-id", "e-9");
        assertThat(deliveryId(Sample.of("cdevents/service.deployed"), headers)).isEqualTo("/ci e-9");
    }

    @Test
    void aDeliveryWithoutAnIdIsKnownByItsContent() {
        String id = deliveryId(Sample.of("github/push"), Map.of());
        assertThat(id).matches("sha256:[0-9a-f]{64}").isEqualTo(deliveryId(Sample.of("github/push"), Map.of()));
        assertThat(deliveryId(Sample.of("github/push").with("/forced", "true"), Map.of()))
                .isNotEqualTo(id);
    }

    @Test
    void anIdThatIsTooLongToKeepIsReplacedByTheContents() {
        assertThat(deliveryId(Sample.of("github/push"), Map.of("x-github-delivery", "x".repeat(300))))
                .startsWith("sha256:");
    }

    private static String deliveryId(Sample sample, Map<String, String> headers) {
        return Sample.translator(sample.source()).deliveryId(headers, sample.bytes());
    }
}
