package org.kpigovernor.store;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Deliveries by source and outcome, added up in memory and written once a group, in one order so that nodes can't deadlock. */
final class InboxCounts {
    private static final int LONGEST = 200;

    private final Map<String, Map<String, Long>> counts = new TreeMap<>();

    void add(String source, String outcome) {
        var name = StoredText.line(outcome, LONGEST);
        counts.computeIfAbsent(source, any -> new TreeMap<>()).merge(name, 1L, Long::sum);
    }

    void write(Handle handle) {
        if (counts.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch("""
                merge into inbox_count c
                using (select cast(:source as varchar) as source, cast(:outcome as varchar) as outcome, cast(:n as bigint) as n) d
                on c.source = d.source and c.outcome = d.outcome
                when matched then update set n = c.n + d.n
                when not matched then insert (source, outcome, n) values (d.source, d.outcome, d.n)""")) {
            counts.forEach((source, outcomes) -> outcomes.forEach((outcome, n) -> batch.bind("source", source)
                    .bind("outcome", outcome)
                    .bind("n", n)
                    .add()));
            batch.execute();
        }
    }

    /** Translated, unused and duplicate ones from their counters; dead and waiting ones as they are now. */
    static Map<String, Map<String, Long>> read(Handle handle) {
        var counts = new TreeMap<String, Map<String, Long>>();
        handle.createQuery("""
                        select source, outcome, n from inbox_count
                        union all select source, 'dead', count(*) from inbox_dead group by source
                        union all select source, 'waiting', count(*) from inbox_waiting group by source""")
                .map((row, context) -> counts.computeIfAbsent(row.getString(1), any -> new TreeMap<>())
                        .put(row.getString(2), row.getLong(3)))
                .list();
        return counts;
    }
}
