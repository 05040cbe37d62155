package org.kpigovernor.app;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Admission;
import org.kpigovernor.ingest.IngestSettings;
import org.kpigovernor.ingest.SignatureCheck;
import org.kpigovernor.ingest.Signatures;

/** Checks signatures against the secrets of the configuration. */
record ConfiguredSignatures(IngestSettings settings) implements SignatureCheck {
    @Override
    public @Nullable String refusal(String source, Map<String, String> headers, byte[] body, Instant now) {
        var admission = Signatures.check(source, settings.trust().get(source), headers, body, now);
        return admission instanceof Admission.Refused refused ? refused.why() : null;
    }
}
