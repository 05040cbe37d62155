package org.kpigovernor.ingest;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Turns accounts' ids into keys that tell one from another, but not who they are: HMAC-SHA256 of source and id under
 * a key of this installation, cut to 128 bits. Whoever lacks that key can't try out ids.
 */
public final class AccountKeys {
    private static final int KEPT_BYTES = 16;

    private final byte[] key;

    public AccountKeys(byte[] key) {
        if (key.length == 0) {
            throw new IllegalArgumentException("an empty key hides nobody");
        }
        this.key = key.clone();
    }

    public String key(String source, String accountId) {
        // A zero byte between them, so that no other source and id run together to the same text
        byte[] code = Hmac.of(key, Hmac.bytes(source), new byte[1], Hmac.bytes(accountId));
        return HexFormat.of().formatHex(Arrays.copyOf(code, KEPT_BYTES));
    }
}
