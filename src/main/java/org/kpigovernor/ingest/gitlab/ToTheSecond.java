package org.kpigovernor.ingest.gitlab;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Json;

/**
 * Times to the second, as webhooks write them: the API writes milliseconds, and what comes both ways shall be one observation and give
 * one reading (decision 028).
 */
final class ToTheSecond {
    private ToTheSecond() {}

    static Instant of(Json record, String name) {
        return record.time(name).truncatedTo(ChronoUnit.SECONDS);
    }

    static @Nullable Instant orNull(Json record, String name) {
        Instant time = record.timeOrNull(name);
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
