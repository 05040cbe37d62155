package org.kpigovernor.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kpigovernor.ingest.Delivery;

/** What makes a delivery unique; an id that is too long for its column, or has characters that text can't hold, is hashed. */
record DeliveryKey(String source, String id) {
    private static final int LONGEST = 200;

    static DeliveryKey of(Delivery delivery) {
        return of(delivery.source(), delivery.id());
    }

    static DeliveryKey of(String source, String id) {
        var plain = id.length() <= LONGEST && id.chars().noneMatch(Character::isISOControl);
        return new DeliveryKey(source, plain ? id : "sha256:" + hash(id));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
