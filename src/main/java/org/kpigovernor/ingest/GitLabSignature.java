package org.kpigovernor.ingest;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GitLab's signing token ({@code webhook-signature: v1,<base64>} over {@code id.timestamp.body}, as Standard Webhooks
 * has it) where it is sent, else its secret token in clear. A delivery that brings a signature isn't taken for its
 * token alone.
 */
final class GitLabSignature implements SignatureScheme {
    private static final String SIGNATURE = "webhook-signature";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String TOKEN = "x-gitlab-token";
    private static final String KEY_PREFIX = "whsec_";

    @Override
    public @Nullable String missing(SignedDelivery delivery) {
        if (delivery.header(SIGNATURE).isEmpty()) {
            return delivery.header(TOKEN).isEmpty() ? "neither " + SIGNATURE + " nor " + TOKEN + " was sent" : null;
        }
        return delivery.isRecent(delivery.header(TIMESTAMP))
                ? null
                : TIMESTAMP + " isn't within five minutes of our clock";
    }

    @Override
    public boolean matches(SignedDelivery delivery, String secret) {
        if (delivery.header(SIGNATURE).isEmpty()) {
            return Hmac.same(secret, delivery.header(TOKEN));
        }
        String expected = Base64.getEncoder().encodeToString(code(delivery, secret));
        boolean matches = false;
        for (String signature : signatures(delivery)) {
            matches |= Hmac.same(expected, signature);
        }
        return matches;
    }

    private static byte[] code(SignedDelivery delivery, String secret) {
        String signed = delivery.header("webhook-id") + "." + delivery.header(TIMESTAMP) + ".";
        return Hmac.of(key(secret), Hmac.bytes(signed), delivery.body());
    }

    private static List<String> signatures(SignedDelivery delivery) {
        return Arrays.stream(delivery.header(SIGNATURE).split(" ", -1))
                .filter(signature -> signature.startsWith("v1,"))
                .map(signature -> signature.substring("v1,".length()))
                .toList();
    }

    /** Standard Webhooks writes a key as {@code whsec_<base64>}; anything else is the key itself. */
    private static byte[] key(String secret) {
        if (secret.startsWith(KEY_PREFIX)) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.substring(KEY_PREFIX.length()));
                return key.length == 0 ? Hmac.bytes(secret) : key;
            } catch (IllegalArgumentException notBase64) {
                return Hmac.bytes(secret);
            }
        }
        return Hmac.bytes(secret);
    }
}
