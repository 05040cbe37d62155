package org.kpigovernor.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs short texts so that they can travel in links: the text and the first 128 bits of its HMAC-SHA256, both in base64 for URLs. Whoever has no
 * key can read such a text, and neither change it nor make another.
 */
public final class SignedTokens {
    private static final int SIGNATURE_BYTES = 16;
    private static final int LONGEST = 1_000;

    private final SecretKeySpec key;

    public SignedTokens(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    public String sign(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return encoded(bytes) + "." + encoded(signature(bytes));
    }

    /** The text that was signed; empty if it wasn't signed by us, or was changed. */
    public Optional<String> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var text = Base64.getUrlDecoder().decode(token.substring(0, dot));
            var given = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(signature(text), given)
                    ? Optional.of(new String(text, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] signature(byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
