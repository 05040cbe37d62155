package org.kpigovernor.ingest.ci;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.poll.Feed;

/** What is read from the APIs of build servers, by the names that {@code config/sources.yaml} maps to teams. */
public final class BuildServerFeeds {
    /** Where pipelines are mapped whichever server runs them. */
    private static final String ANY_SERVER = "ci";

    private BuildServerFeeds() {}

    /** A feed of each project; {@code acme/web} is taken for one on GitHub, and what isn't a slug can't be asked for. */
    public static List<Feed> circleCi(Sources sources, Duration backfill) {
        return names(sources, CircleCiDialect.SOURCE)
                .filter(name -> name.contains("/"))
                .map(name -> name.indexOf('/') == name.lastIndexOf('/') ? "gh/" + name : name)
                .distinct()
                .<Feed>map(slug -> new CircleCiFeed(slug, backfill))
                .toList();
    }

    /** One of all builds, whatever their pipelines are called. */
    public static List<Feed> buildkite(Duration backfill) {
        return List.of(new BuildkiteFeed(backfill));
    }

    /** A feed of each job, with those in it. */
    public static List<Feed> jenkins(Sources sources, Duration backfill) {
        Set<String> anyServers =
                sources.projects().getOrDefault(ANY_SERVER, Map.of()).keySet();
        return names(sources, JenkinsDialect.SOURCE)
                .<Feed>map(job -> new JenkinsFeed(job, !anyServers.contains(job), backfill))
                .toList();
    }

    private static Stream<String> names(Sources sources, String source) {
        return sources.projects().getOrDefault(source, Map.of()).keySet().stream()
                .sorted();
    }
}
