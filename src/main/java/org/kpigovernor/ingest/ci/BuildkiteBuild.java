package org.kpigovernor.ingest.ci;

import java.util.Set;
import org.kpigovernor.ingest.Json;

/** What the states of a Buildkite build mean. */
final class BuildkiteBuild {
    private static final Set<String> ENDED = Set.of("passed", "failed", "canceled", "skipped", "not_run");

    private BuildkiteBuild() {}

    /** One that waits at a block step may be called passed, and have a time of finishing. */
    static boolean hasEnded(Json build) {
        return ENDED.contains(build.text("state")) && !build.flag("blocked") && build.has("finished_at");
    }
}
