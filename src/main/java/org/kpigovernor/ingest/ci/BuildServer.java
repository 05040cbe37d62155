package org.kpigovernor.ingest.ci;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.events.Build;
import org.kpigovernor.ingest.Builds;
import org.kpigovernor.ingest.Dialect;
import org.kpigovernor.ingest.Projects;
import org.kpigovernor.ingest.Translation;

/**
 * What the dialects of build servers have in common: each attempt is a run with an id of its own, which goes by the name that the
 * configuration knows it by, and deploys if its name says so.
 */
abstract class BuildServer implements Dialect {
    private final String source;
    private final Projects projects;
    private final Builds builds;

    BuildServer(String source, Sources sources) {
        this.source = source;
        projects = new Projects(sources);
        builds = new Builds(sources.deploys());
    }

    @Override
    public final String source() {
        return source;
    }

    /** The name to go by, as {@link Projects#name} chooses it. */
    final String project(@Nullable String... names) {
        return projects.name(source, names);
    }

    final Translation finished(Run run) {
        Build build = new Build(
                source,
                run.project(),
                run.id(),
                1,
                run.name(),
                run.checkout().commit(),
                run.checkout().ofDefaultBranch(),
                run.startedAt(),
                run.finishedAt(),
                run.outcome(),
                run.observedAt());
        return builds.translation(build, run.checkout().branch());
    }
}
