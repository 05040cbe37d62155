package org.kpigovernor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.ingest.IngestSettings.Trust;

class SignaturesTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_709_633_700);
    private static final byte[] BODY = "{\"a\": \"ü\"}".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "s3cret";
    private static final String HEX = Hmac.hex(SECRET, BODY);

    private static final List<String> SOURCES = List.of(
            "github", "jira", "pagerduty", "gitlab", "circleci", "buildkite", "jenkins", "cdevents", "measurement");

    @Test
    void aSourceThatNothingIsConfiguredForRefusesEverything() {
        for (String source : SOURCES) {
            assertThat(Signatures.check(source, null, Map.of(), BODY, NOW)).isInstanceOf(Admission.Refused.class);
            assertThat(Signatures.check(source, new Trust(List.of(), false), Map.of(), BODY, NOW))
                    .isInstanceOf(Admission.Refused.class);
            assertThat(Signatures.check(source, new Trust(List.of(""), false), Map.of(), BODY, NOW))
                    .isInstanceOf(Admission.Refused.class);
        }
    }

    @Test
    void aSourceWithASecretRefusesWhatBringsNoSignature() {
        for (String source : SOURCES) {
            assertThat(check(source, Map.of())).as(source).isInstanceOf(Admission.Refused.class);
        }
    }

    @Test
    void aSourceMarkedUnsignedAcceptsAnything() {
        for (String source : SOURCES) {
            assertThat(Signatures.check(source, new Trust(List.of(), true), Map.of(), BODY, NOW))
                    .isEqualTo(new Admission.Accepted());
        }
    }

    @Test
    void anUnknownSourceIsRefusedEvenIfMarkedUnsigned() {
        assertThat(Signatures.check("gitea", new Trust(List.of(), true), Map.of(), BODY, NOW))
                .isEqualTo(new Admission.Refused("no such source"));
    }

    @Test
    void gitHubAndJiraSignTheBodyUnderDifferentHeaders() {
        assertAccepted("github", "x-hub-signature-256", "sha256=" + HEX);
        assertAccepted("jira", "x-hub-signature", "sha256=" + HEX);
        assertRefused("github", "x-hub-signature", "sha256=" + HEX);
        assertRefused("jira", "x-hub-signature-256", "sha256=" + HEX);
    }

    @Test
    void gitHubsOldSha1IsNotASignature() {
        assertRefused("github", "x-hub-signature-256", "sha1=" + HEX.substring(0, 40));
        assertRefused("github", "x-hub-signature-256", HEX);
    }

    @Test
    void oneChangedByteOfTheBodyBreaksTheSignature() {
        byte[] changed = BODY.clone();
        changed[2] ^= 1;
        assertThat(Signatures.check(
                        "github", trust(SECRET), Map.of("x-hub-signature-256", "sha256=" + HEX), changed, NOW))
                .isInstanceOf(Admission.Refused.class);
    }

    @Test
    void anyOfSeveralSecretsMayHaveSigned() {
        Map<String, String> headers = Map.of("x-hub-signature-256", "sha256=" + HEX);
        assertThat(Signatures.check("github", trust("new", "", SECRET), headers, BODY, NOW))
                .isEqualTo(new Admission.Accepted());
        assertThat(Signatures.check("github", trust("new", "other"), headers, BODY, NOW))
                .isInstanceOf(Admission.Refused.class);
    }

    @Test
    void anyOfPagerDutysSeveralSignaturesMayMatchAndOtherVersionsAreIgnored() {
        String other = Hmac.hex("other", BODY);
        assertAccepted("pagerduty", "x-pagerduty-signature", "v1=" + other + ",v1=" + HEX);
        assertAccepted("pagerduty", "x-pagerduty-signature", "v0=x, v1=" + HEX);
        assertRefused("pagerduty", "x-pagerduty-signature", "v1=" + other);
        assertRefused("pagerduty", "x-pagerduty-signature", "v2=" + HEX);
    }

    @Test
    void circleCisFirstVersionIsChecked() {
        assertAccepted("circleci", "circleci-signature", "v1=" + HEX + ",v2=unknown");
        assertRefused("circleci", "circleci-signature", "v2=" + HEX);
    }

    @Test
    void gitLabsTokenIsComparedAsItIs() {
        assertAccepted("gitlab", "x-gitlab-token", SECRET);
        assertRefused("gitlab", "x-gitlab-token", SECRET + "x");
    }

    @Test
    void aGitLabSignatureCountsBeforeTheToken() {
        assertThat(check("gitlab", gitLab(SECRET, NOW, SECRET))).isEqualTo(new Admission.Accepted());
        assertThat(check("gitlab", gitLab("wrong", NOW, SECRET))).isInstanceOf(Admission.Refused.class);
    }

    @Test
    void aGitLabSigningKeyMayBeWrittenAsStandardWebhooksDoes() {
        byte[] key = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
        Map<String, String> headers = gitLab(new String(key, StandardCharsets.UTF_8), NOW, "");
        assertThat(Signatures.check("gitlab", trust(secret), headers, BODY, NOW))
                .isEqualTo(new Admission.Accepted());
    }

    @Test
    void aSignatureOlderOrNewerThanFiveMinutesIsRefused() {
        for (long seconds : new long[] {-301, 301}) {
            Instant signed = NOW.plusSeconds(seconds);
            assertThat(check("gitlab", gitLab(SECRET, signed, ""))).isInstanceOf(Admission.Refused.class);
            assertThat(check("buildkite", buildkite(SECRET, signed))).isInstanceOf(Admission.Refused.class);
        }
        assertThat(check("buildkite", buildkite(SECRET, NOW.minusSeconds(300)))).isEqualTo(new Admission.Accepted());
    }

    @Test
    void buildkiteSendsATokenOrASignature() {
        assertAccepted("buildkite", "x-buildkite-token", SECRET);
        assertRefused("buildkite", "x-buildkite-token", "wrong");
        assertThat(check("buildkite", buildkite("wrong", NOW))).isInstanceOf(Admission.Refused.class);
        assertRefused("buildkite", "x-buildkite-signature", "timestamp=x,signature=" + HEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jenkins", "cdevents", "measurement"})
    void sourcesThatCannotSignShowTheSecret(String source) {
        assertAccepted(source, "x-kpi-governor-token", SECRET);
        assertAccepted(source, "authorization", "Bearer " + SECRET);
        assertAccepted(source, "authorization", "Basic " + base64("anybody:" + SECRET));
        assertRefused(source, "authorization", "Bearer wrong");
        assertRefused(source, "authorization", "Basic " + base64(SECRET));
        assertRefused(source, "authorization", "Basic !");
        assertRefused(source, "authorization", SECRET);
    }

    @Test
    void aRefusalTellsNeitherTheSecretNorWhatWasSent() {
        Admission refused = check("gitlab", Map.of("x-gitlab-token", "what-was-sent"));
        assertThat(refused.toString()).doesNotContain(SECRET, "what-was-sent").contains("doesn't match");
    }

    @Test
    void theVendorsOwnVectorsHold() throws IOException {
        Path vectors = Path.of("../shared/corpus/signature-vectors.json");
        Assumptions.assumeTrue(Files.exists(vectors), "the corpus isn't there");
        JsonNode sources = new ObjectMapper().readTree(vectors.toFile());
        sources.fields()
                .forEachRemaining(source -> source.getValue().forEach(vector -> {
                    String header = vector.get("header").asText().toLowerCase(Locale.ROOT);
                    byte[] body = vector.get("body").asText().getBytes(StandardCharsets.UTF_8);
                    Map<String, String> headers =
                            Map.of(header, vector.get("value").asText());
                    Trust trust = trust(vector.get("secret").asText());
                    assertThat(Signatures.check(source.getKey(), trust, headers, body, NOW))
                            .isEqualTo(new Admission.Accepted());
                }));
    }

    private static void assertAccepted(String source, String header, String value) {
        assertThat(check(source, Map.of(header, value))).isEqualTo(new Admission.Accepted());
    }

    private static void assertRefused(String source, String header, String value) {
        assertThat(check(source, Map.of(header, value))).isInstanceOf(Admission.Refused.class);
    }

    private static Admission check(String source, Map<String, String> headers) {
        return Signatures.check(source, trust(SECRET), headers, BODY, NOW);
    }

    private static Trust trust(@Nullable String... secrets) {
        return new Trust(List.of(secrets), false);
    }

    private static Map<String, String> gitLab(String key, Instant signed, String token) {
        String timestamp = String.valueOf(signed.getEpochSecond());
        byte[] code = Hmac.of(Hmac.bytes(key), Hmac.bytes("id-1." + timestamp + "."), BODY);
        String signature = "v1," + Base64.getEncoder().encodeToString(code);
        return Map.of(
                "webhook-id",
                "id-1",
                "webhook-timestamp",
                timestamp,
                "webhook-signature",
                signature,
                "x-gitlab-token",
                token);
    }

    private static Map<String, String> buildkite(String key, Instant signed) {
        String timestamp = String.valueOf(signed.getEpochSecond());
        String signature = Hmac.hex(key, Hmac.bytes(timestamp + "."), BODY);
        return Map.of("x-buildkite-signature", "timestamp=" + timestamp + ",signature=" + signature);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
