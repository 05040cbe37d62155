package org.kpigovernor.ingest;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether a delivery comes from who it says. */
@FunctionalInterface
public interface SignatureCheck {
    /**
     * Why the delivery is refused, or null if it is accepted.
     *
     * @param headers names in lower case
     * @param body the bytes as they came
     */
    @Nullable
    String refusal(String source, Map<String, String> headers, byte[] body, Instant now);
}
