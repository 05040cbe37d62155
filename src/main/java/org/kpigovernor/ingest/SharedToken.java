package org.kpigovernor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The secret in clear, for senders that can't sign (Jenkins, CDEvents, pushed measurements): as {@code Authorization:
 * Bearer}, as the password of {@code Authorization: Basic} whoever the user is, or in {@code X-Kpi-Governor-Token},
 * where a receiver may also put a {@code token} of the query.
 */
final class SharedToken implements SignatureScheme {
    private static final String AUTHORIZATION = "authorization";
    private static final String TOKEN = "x-kpi-governor-token";

    @Override
    public @Nullable String missing(SignedDelivery delivery) {
        return token(delivery) == null ? "no token in " + AUTHORIZATION + " or " + TOKEN : null;
    }

    @Override
    public boolean matches(SignedDelivery delivery, String secret) {
        String token = token(delivery);
        return token != null && Hmac.same(secret, token);
    }

    @Override
    public String mismatch() {
        return "the token isn't any configured secret";
    }

    private static @Nullable String token(SignedDelivery delivery) {
        if (!delivery.header(TOKEN).isEmpty()) {
            return delivery.header(TOKEN);
        }
        String[] authorization = delivery.header(AUTHORIZATION).strip().split("\\s+", 2);
        if (authorization.length < 2) {
            return null;
        }
        return switch (authorization[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> authorization[1];
            case "basic" -> password(authorization[1]);
            default -> null;
        };
    }

    private static @Nullable String password(String credentials) {
        try {
            String decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0 ? null : decoded.substring(colon + 1);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
