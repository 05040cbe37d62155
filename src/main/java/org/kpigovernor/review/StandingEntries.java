package org.kpigovernor.review;

import static org.kpigovernor.notify.wording.Days.counted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kpigovernor.judge.StandingFinding;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.review.ReviewPack.Entry;

/** The findings that stand longest, which are those that nobody mends. */
record StandingEntries(DigestFacts facts, Names names) {
    private static final int SHOWN = 5;

    List<Entry> entries() {
        return facts.findings().stream().limit(SHOWN).map(this::entry).toList();
    }

    private Entry entry(StandingFinding standing) {
        var finding = standing.finding();
        var since = day(standing.since());
        return new Entry(
                names.of(finding.team(), finding.kpi()) + ": " + OneLine.of(finding.what()),
                "since %s (%s), rule %s%s"
                        .formatted(
                                Days.day(since),
                                Days.age(since, day(facts.request().asOf())),
                                finding.rule(),
                                finding.trial() ? ", on trial" : ""),
                "");
    }

    /** {@code 4 findings of these rules stand, the oldest since 2 Mar 2026}; empty when there are none. */
    String count() {
        var all = facts.findings();
        return all.isEmpty()
                ? ""
                : "%s of these rules %s, the oldest since %s"
                        .formatted(
                                counted(all.size(), "finding"),
                                all.size() == 1 ? "stands" : "stand",
                                Days.day(day(all.get(0).since())));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(facts.request().zone()).toLocalDate();
    }
}
