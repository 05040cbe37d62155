package org.kpigovernor.ingest;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Build;
import org.kpigovernor.events.Deployment;

/**
 * Tells what a finished build says: itself, and a production deployment if its name is one that {@code ci.deploys}
 * matches.
 */
public final class Builds {
    private final @Nullable Pattern deploys;

    /**
     * Takes what tells deploying builds from others.
     *
     * @param deploys names of builds that deploy to production, null if none do
     */
    public Builds(@Nullable Pattern deploys) {
        this.deploys = deploys;
    }

    /**
     * What the build says.
     *
     * @param ref the branch or tag that was built, if known
     */
    public Translation translation(Build build, @Nullable String ref) {
        if (deploys == null || !deploys.matcher(build.name()).find()) {
            return Says.events(build);
        }
        return new Translation.Events(List.of(build, deployment(build, ref)));
    }

    /** A second attempt is the same deployment, so that it counts once, at its first success. */
    private static Deployment deployment(Build build, @Nullable String ref) {
        Deployment.Outcome outcome = switch (build.outcome()) {
            case SUCCESS -> Deployment.Outcome.SUCCESS;
            case FAILURE -> Deployment.Outcome.FAILURE;
            case IGNORED -> null;
        };
        return new Deployment(
                build.source(),
                build.project(),
                "build:" + build.id(),
                build.commit(),
                ref,
                Deployment.BY_BUILD,
                build.startedAt() == null ? build.finishedAt() : build.startedAt(),
                outcome,
                outcome == null ? null : build.finishedAt(),
                build.observedAt());
    }
}
