package org.kpigovernor.ingest;

import java.time.Duration;
import java.util.List;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.ci.BuildServerFeeds;
import org.kpigovernor.ingest.github.GitHubFeeds;
import org.kpigovernor.ingest.gitlab.GitLabFeeds;
import org.kpigovernor.ingest.jira.JiraFeeds;
import org.kpigovernor.ingest.pagerduty.PagerDutyFeeds;
import org.kpigovernor.ingest.poll.Feed;

/** Every feed of the sources that can be polled. */
public final class PolledFeeds {
    private PolledFeeds() {}

    /**
     * The feeds of a source: those of each project that is mapped to a team.
     *
     * @param backfill how far back the first reading goes
     */
    public static List<Feed> of(String source, Sources sources, Duration backfill) {
        return switch (source) {
            case "github" -> GitHubFeeds.of(sources, backfill);
            case "jira" -> JiraFeeds.of(sources, backfill);
            case "pagerduty" -> PagerDutyFeeds.of(sources, backfill);
            case "gitlab" -> GitLabFeeds.of(sources, backfill);
            case "circleci" -> BuildServerFeeds.circleCi(sources, backfill);
            case "buildkite" -> BuildServerFeeds.buildkite(backfill);
            case "jenkins" -> BuildServerFeeds.jenkins(sources, backfill);
            default -> List.of();
        };
    }
}
