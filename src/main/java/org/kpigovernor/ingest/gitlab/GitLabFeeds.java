package org.kpigovernor.ingest.gitlab;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.poll.Feed;

/** What is read from GitLab's API: of each project merge requests, pipelines, deployments, and the commits of its default branch. */
public final class GitLabFeeds {
    private GitLabFeeds() {}

    /** Four feeds of each project that is mapped to a team. */
    public static List<Feed> of(Sources sources, Duration backfill) {
        return sources.projects().getOrDefault(GitLabDialect.SOURCE, Map.of()).keySet().stream()
                .sorted()
                .flatMap(project -> ofProject(project, backfill))
                .toList();
    }

    static Stream<Feed> ofProject(String project, Duration backfill) {
        return Stream.concat(
                Arrays.stream(GitLabList.values()).map(list -> new GitLabFeed(project, list, backfill)),
                Stream.of(new BranchFeed(project, backfill)));
    }
}
