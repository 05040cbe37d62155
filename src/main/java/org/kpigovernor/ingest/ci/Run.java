package org.kpigovernor.ingest.ci;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Build.Outcome;

/** A run that has finished, as a build server tells of it. */
record Run(
        String project,
        String id,
        String name,
        Checkout checkout,
        @Nullable Instant startedAt,
        Instant finishedAt,
        Outcome outcome,
        Instant observedAt) {}
