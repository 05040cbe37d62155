package org.kpigovernor.app;

import java.util.List;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.measure.Feeds.Feed;
import org.kpigovernor.measure.Unmapped;

/** Says which projects send events that count for nobody. */
record UnmappedFindings(Unmapped unmapped, Organisation organisation) {
    private static final String RULE = "unmapped-project";

    List<Finding> find(RuleBook book) {
        return unmapped.find(organisation).stream()
                .map(feed -> finding(feed, book))
                .toList();
    }

    private static Finding finding(Feed feed, RuleBook book) {
        var scope = feed.scope();
        var what = "%s sends events of %s, which belongs to no team (%d so far)"
                .formatted(scope.source(), scope.name(), feed.observations());
        return new Finding(
                RULE, book.hash(), null, null, what, "Map it in config/sources.yaml; nothing of it is lost", "");
    }
}
