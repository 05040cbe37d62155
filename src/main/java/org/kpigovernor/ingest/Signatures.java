package org.kpigovernor.ingest;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.IngestSettings.Trust;

/**
 * Tells whether a delivery was signed with one of its source's secrets, by each source's own scheme and over the raw
 * bytes.
 */
public final class Signatures {
    private static final Map<String, SignatureScheme> SCHEMES = Map.of(
            "github", new BodySignature("x-hub-signature-256", "sha256"),
            "jira", new BodySignature("x-hub-signature", "sha256"),
            "pagerduty", new BodySignature("x-pagerduty-signature", "v1"),
            "gitlab", new GitLabSignature(),
            "circleci", new BodySignature("circleci-signature", "v1"),
            "buildkite", new BuildkiteSignature(),
            "jenkins", new SharedToken(),
            "cdevents", new SharedToken(),
            "measurement", new SharedToken());

    private Signatures() {}

    /**
     * Checks a delivery; a source that nothing is configured for refuses everything.
     *
     * @param headers names in lower case
     */
    public static Admission check(
            String source, @Nullable Trust trust, Map<String, String> headers, byte[] body, Instant now) {
        SignatureScheme scheme = SCHEMES.get(source);
        if (scheme == null) {
            return new Admission.Refused("no such source");
        }
        if (trust != null && trust.unsigned()) {
            return new Admission.Accepted();
        }
        if (trust == null || trust.secrets().stream().allMatch(String::isBlank)) {
            return new Admission.Refused("no secret is configured for " + source);
        }
        return check(scheme, trust, new SignedDelivery(headers, body, now));
    }

    private static Admission check(SignatureScheme scheme, Trust trust, SignedDelivery delivery) {
        String why = scheme.missing(delivery);
        if (why != null) {
            return new Admission.Refused(why);
        }
        // Every secret is tried, so that the time taken doesn't tell which one matched
        boolean matches = false;
        for (String secret : trust.secrets()) {
            matches |= !secret.isBlank() && scheme.matches(delivery, secret);
        }
        return matches ? new Admission.Accepted() : new Admission.Refused(scheme.mismatch());
    }
}
