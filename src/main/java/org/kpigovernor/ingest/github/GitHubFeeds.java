package org.kpigovernor.ingest.github;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.poll.Feed;

/** What is read from GitHub's REST API. */
public final class GitHubFeeds {
    private GitHubFeeds() {}

    /** Five feeds of each repository that is mapped to a team. */
    public static List<Feed> of(Sources sources, Duration backfill) {
        return sources.projects().getOrDefault(GitHubDialect.SOURCE, Map.of()).keySet().stream()
                .sorted()
                .flatMap(repository -> ofRepository(repository, backfill))
                .toList();
    }

    private static Stream<Feed> ofRepository(String repository, Duration backfill) {
        return Stream.of(
                new PullFeed(repository, backfill),
                new CommitFeed(repository, backfill),
                new DeploymentFeed(repository, backfill),
                new RunFeed(repository, backfill),
                new IssueFeed(repository, backfill));
    }
}
