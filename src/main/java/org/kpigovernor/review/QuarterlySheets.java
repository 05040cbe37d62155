package org.kpigovernor.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.review.ReviewPack.Selection;

/** What a quarterly review asks about each KPI, for those who answer on a page. */
public final class QuarterlySheets {
    private final ReviewPorts ports;
    private final MailIdentity identity;

    public QuarterlySheets(ReviewPorts ports, MailIdentity identity) {
        this.ports = ports;
        this.identity = identity;
    }

    /** KPI by KPI, as the review of that quarter has them, by what is known at a moment. */
    public List<Selection> of(Team team, LocalDate quarter, Instant asOf) {
        var request = new ReviewRequest(ReviewKind.QUARTERLY, team, "", quarter, asOf, Duration.ZERO);
        var facts = new FactCollector(ports).collect(request);
        var selections = new Selections(ports, facts, identity);
        return selections.selection(selections.histories());
    }
}
