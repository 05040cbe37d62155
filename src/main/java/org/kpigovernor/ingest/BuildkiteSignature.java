package org.kpigovernor.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Buildkite's {@code timestamp=<unix>,signature=<hex>} over {@code <timestamp>.<body>}, else its token in clear; it
 * sends either, never both, and a delivery that brings a signature isn't taken for its token alone.
 */
final class BuildkiteSignature implements SignatureScheme {
    private static final String SIGNATURE = "x-buildkite-signature";
    private static final String TOKEN = "x-buildkite-token";
    private static final Pattern SHAPE =
            Pattern.compile("\\s*timestamp=(\\d{1,11})\\s*,\\s*signature=(\\p{XDigit}{64})\\s*");

    @Override
    public @Nullable String missing(SignedDelivery delivery) {
        if (delivery.header(SIGNATURE).isEmpty()) {
            return delivery.header(TOKEN).isEmpty() ? "neither " + SIGNATURE + " nor " + TOKEN + " was sent" : null;
        }
        Matcher signature = SHAPE.matcher(delivery.header(SIGNATURE));
        if (!signature.matches()) {
            return SIGNATURE + " isn't timestamp=…,signature=…";
        }
        return delivery.isRecent(signature.group(1)) ? null : "signed more than five minutes from our clock";
    }

    @Override
    public boolean matches(SignedDelivery delivery, String secret) {
        Matcher signature = SHAPE.matcher(delivery.header(SIGNATURE));
        if (!signature.matches()) {
            return Hmac.same(secret, delivery.header(TOKEN));
        }
        String expected = Hmac.hex(secret, Hmac.bytes(signature.group(1) + "."), delivery.body());
        return Hmac.same(expected, signature.group(2).toLowerCase(Locale.ROOT));
    }
}
