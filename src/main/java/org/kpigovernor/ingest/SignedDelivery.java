package org.kpigovernor.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What a signature is checked against. */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, compared by nobody
record SignedDelivery(Map<String, String> headers, byte[] body, Instant now) {
    /** How far a signed time may be from ours, as Buildkite and the Standard Webhooks specification advise. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Whether those epoch seconds are within five minutes of now, on either side. */
    boolean isRecent(String epochSeconds) {
        if (!epochSeconds.matches("\\d{1,11}")) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(epochSeconds));
        return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
    }
}
