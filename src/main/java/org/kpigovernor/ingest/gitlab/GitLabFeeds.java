package org.kpigovernor.ingest.gitlab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kpigovernor.ingest.poll.Feed;

/** What is read of GitLab: of each project merge requests, pipelines, deployments, and the commits of its default branch. */
public final class GitLabFeeds {
    private GitLabFeeds() {}

    /** Of projects by their paths, such as {@code acme/ledger}. */
    public static List<Feed> of(Collection<String> projects, Duration backfill) {
        List<Feed> feeds = new ArrayList<>();
        for (String project : projects) {
            for (GitLabList list : GitLabList.values()) {
                feeds.add(new GitLabFeed(project, list, backfill));
            }
            feeds.add(new BranchFeed(project, backfill));
        }
        return List.copyOf(feeds);
    }
}
