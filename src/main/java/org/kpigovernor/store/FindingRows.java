package org.kpigovernor.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.StandingFinding;

/** The findings of the last judgement; one that was there before keeps since when it stands. */
final class FindingRows {
    private static final String INSERT = """
            insert into finding (finding_number, rule, book, team, kpi, what, hint, place, trial, since)
            values (:number, :rule, :book, :team, :kpi, :what, :hint, :place, :trial, :since)""";

    private FindingRows() {}

    static List<StandingFinding> all(Handle handle) {
        return handle.createQuery("select * from finding order by finding_number")
                .map((row, context) -> new StandingFinding(JudgementRow.finding(row), Instants.get(row, "since")))
                .list();
    }

    static void keep(Handle handle, List<Finding> findings, Instant asOf) {
        var since = since(handle);
        handle.execute("delete from finding");
        var insert = handle.prepareBatch(INSERT);
        for (int number = 0; number < findings.size(); number++) {
            var finding = findings.get(number);
            JudgementRow.bind(insert, finding)
                    .bind("number", number)
                    .bind("since", Instants.utc(earlier(since.get(subject(finding)), asOf)))
                    .add();
        }
        if (!findings.isEmpty()) {
            insert.execute();
        }
    }

    private static Map<List<@Nullable String>, Instant> since(Handle handle) {
        var since = new HashMap<List<@Nullable String>, Instant>();
        all(handle).forEach(one -> since.merge(subject(one.finding()), one.since(), FindingRows::earlier));
        return since;
    }

    private static List<@Nullable String> subject(Finding finding) {
        return Arrays.asList(finding.rule(), finding.team(), finding.kpi());
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
