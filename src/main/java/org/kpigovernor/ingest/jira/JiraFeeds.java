package org.kpigovernor.ingest.jira;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.poll.Feed;

/** What is read of Jira: the issues of each project and the sprints of each board that is mapped to a team. */
public final class JiraFeeds {
    private JiraFeeds() {}

    /** Sprints first, since they are few. */
    public static List<Feed> of(Sources sources, Duration backfill) {
        var projects = sources.projects().getOrDefault(JiraDialect.SOURCE, Map.of());
        var sprintField = sources.tracker().sprintField();
        return Stream.concat(
                        sources.boards().keySet().stream().sorted().map(board -> (Feed) new SprintFeed(board)),
                        projects.keySet().stream()
                                .sorted()
                                .map(project -> new IssueFeed(project, sprintField, backfill)))
                .toList();
    }
}
