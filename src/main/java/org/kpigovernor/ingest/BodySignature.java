package org.kpigovernor.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code version=<hex HMAC-SHA256 of the body>} in a header, several with commas between: GitHub, Jira, PagerDuty
 * (which sends one for each secret while they rotate) and CircleCI. Other versions, such as GitHub's old SHA-1, are
 * not looked at.
 */
record BodySignature(String header, String version) implements SignatureScheme {
    @Override
    public @Nullable String missing(SignedDelivery delivery) {
        return signatures(delivery).isEmpty() ? "no " + version + " signature in the header " + header : null;
    }

    @Override
    public boolean matches(SignedDelivery delivery, String secret) {
        String expected = Hmac.hex(secret, delivery.body());
        boolean matches = false;
        for (String signature : signatures(delivery)) {
            matches |= Hmac.same(expected, signature);
        }
        return matches;
    }

    private List<String> signatures(SignedDelivery delivery) {
        String prefix = version + "=";
        return Arrays.stream(delivery.header(header).split(",", -1))
                .map(String::strip)
                .filter(signature -> signature.startsWith(prefix))
                .map(signature -> signature.substring(prefix.length()).toLowerCase(Locale.ROOT))
                .toList();
    }
}
