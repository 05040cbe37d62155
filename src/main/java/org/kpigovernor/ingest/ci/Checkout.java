package org.kpigovernor.ingest.ci;

import org.jspecify.annotations.Nullable;

/**
 * What a run built, as far as it is told.
 *
 * @param repository its path, such as {@code acme/web}
 * @param ofDefaultBranch whether it is the default branch of the repository itself, not a fork's
 */
record Checkout(
        @Nullable String branch,
        @Nullable String commit,
        @Nullable String repository,
        boolean ofDefaultBranch) {
    static final Checkout UNKNOWN = new Checkout(null, null, null, false);
}
