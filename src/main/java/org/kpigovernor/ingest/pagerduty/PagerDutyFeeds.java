package org.kpigovernor.ingest.pagerduty;

import java.time.Duration;
import java.util.List;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.ingest.poll.Feed;

/** What is read of PagerDuty: the incidents of each service that is mapped to a team. */
public final class PagerDutyFeeds {
    private PagerDutyFeeds() {}

    /** A feed a service, so that one that is mapped later has a past too. */
    public static List<Feed> of(Sources sources, Duration backfill) {
        return sources.services().keySet().stream()
                .sorted()
                .map(service -> (Feed) new IncidentFeed(service, backfill))
                .toList();
    }
}
