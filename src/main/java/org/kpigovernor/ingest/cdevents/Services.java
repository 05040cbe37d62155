package org.kpigovernor.ingest.cdevents;

import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.ingest.Json;
import org.kpigovernor.ingest.Projects;
import org.kpigovernor.ingest.Says;
import org.kpigovernor.ingest.Translation;

/**
 * A service that came to run in an environment: a deployment that succeeded. CDEvents has no id for it, and no failed
 * one; each event is one deployment.
 */
record Services(Projects projects) {
    Translation deployed(CdEvent event) {
        Json context = event.context();
        Artifact artifact = Artifact.of(event.content().textOrNull("artifactId"));
        return Says.events(new Deployment(
                CdEventsDialect.SOURCE,
                projects.name(
                        CdEventsDialect.SOURCE,
                        event.subject().text("id"),
                        artifact.path(),
                        artifact.name(),
                        event.subject().textOrNull("source"),
                        context.textOrNull("source")),
                context.text("id"),
                artifact.commit(),
                null,
                event.content().object("environment").text("id"),
                event.at(),
                Deployment.Outcome.SUCCESS,
                event.at(),
                event.at()));
    }

    /**
     * What a package URL such as {@code pkg:golang/github.com/acme/web@234fd47} tells.
     *
     * @param commit the version, if it is a whole commit's hash
     */
    private record Artifact(
            @Nullable String path,
            @Nullable String name,
            @Nullable String commit) {
        static Artifact of(@Nullable String url) {
            if (url == null || !url.startsWith("pkg:")) {
                return new Artifact(null, null, null);
            }
            String[] parts = url.replaceFirst("[?#].*$", "").split("@", 2);
            String path = parts[0].substring(parts[0].indexOf('/') + 1);
            boolean commit = parts.length > 1 && parts[1].matches("\\p{XDigit}{40}");
            return new Artifact(path, path.substring(path.lastIndexOf('/') + 1), commit ? parts[1] : null);
        }
    }
}
