package org.kpigovernor.ingest.ci;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.kpigovernor.ingest.poll.Feed;

/** What is read of build servers, by the names that {@code config/sources.yaml} maps to teams. */
public final class BuildServerFeeds {
    private BuildServerFeeds() {}

    /** Of projects with a slug such as {@code gh/acme/web}; {@code acme/web} is taken for one on GitHub, and other names can't be asked for. */
    public static List<Feed> circleCi(Collection<String> projects, Duration backfill) {
        return projects.stream()
                .filter(name -> name.contains("/"))
                .map(name -> name.indexOf('/') == name.lastIndexOf('/') ? "gh/" + name : name)
                .distinct()
                .<Feed>map(slug -> new CircleCiFeed(slug, backfill))
                .toList();
    }

    /** Of the organisation, whatever its pipelines are called. */
    public static List<Feed> buildkite(Duration backfill) {
        return List.of(new BuildkiteFeed(backfill));
    }

    /**
     * Of jobs by their full names.
     *
     * @param anyServers names that other build servers' pipelines may have
     */
    public static List<Feed> jenkins(Collection<String> jobs, Collection<String> anyServers, Duration backfill) {
        return jobs.stream()
                .<Feed>map(job -> new JenkinsFeed(job, !anyServers.contains(job), backfill))
                .toList();
    }
}
