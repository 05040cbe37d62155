package org.kpigovernor.ingest;

import java.util.List;
import java.util.Map;

/**
 * How deliveries are trusted.
 *
 * @param trust by source name; a source that isn't in it refuses deliveries
 * @param maxBodyBytes larger bodies are refused with 413
 */
public record IngestSettings(Map<String, Trust> trust, long maxBodyBytes) {
    /** 25 MiB, the most that GitHub sends. */
    public static final long DEFAULT_MAX_BODY_BYTES = 25L * 1024 * 1024;

    /**
     * Whom a source's deliveries are taken from.
     *
     * @param secrets any of them may have signed; empty only when unsigned
     * @param unsigned whether deliveries are taken without a signature, because the configuration says so
     */
    public record Trust(List<String> secrets, boolean unsigned) {
        @Override
        public String toString() {
            return "Trust[" + secrets.size() + " secrets, unsigned=" + unsigned + "]";
        }
    }
}
