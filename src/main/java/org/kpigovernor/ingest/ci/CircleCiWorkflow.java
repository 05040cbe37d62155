package org.kpigovernor.ingest.ci;

import java.util.Set;
import org.kpigovernor.ingest.Json;

/** What the states of a CircleCI workflow mean. */
final class CircleCiWorkflow {
    /** Others go on, {@code failing} ones too, or wait for somebody. */
    private static final Set<String> ENDED =
            Set.of("success", "failed", "error", "canceled", "unauthorized", "not_run");

    private CircleCiWorkflow() {}

    static boolean hasEnded(Json workflow) {
        return ENDED.contains(workflow.text("status"));
    }
}
