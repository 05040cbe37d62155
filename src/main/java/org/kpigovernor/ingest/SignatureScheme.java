package org.kpigovernor.ingest;

import org.jspecify.annotations.Nullable;

/** How one kind of source shows that it knows the secret. */
interface SignatureScheme {
    /** What the delivery lacks to be checked at all, or null if it can be. */
    @Nullable
    String missing(SignedDelivery delivery);

    /** Whether it was made with that secret; takes as long whether it was or not. */
    boolean matches(SignedDelivery delivery, String secret);

    /** What to say when no secret matches. */
    default String mismatch() {
        return "the signature doesn't match any configured secret";
    }
}
