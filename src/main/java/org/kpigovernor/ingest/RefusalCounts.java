package org.kpigovernor.ingest;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Requests that were refused since the start, by source and outcome; the inbox counts those that were kept. */
public final class RefusalCounts {
    private final Map<String, Map<String, LongAdder>> counts = new ConcurrentHashMap<>();

    public void add(String source, Refusal refusal) {
        counts.computeIfAbsent(source, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(refusal.outcome(), any -> new LongAdder())
                .increment();
    }

    /** All deliveries by source and outcome: the inbox's counts and these. */
    public Map<String, Map<String, Long>> with(Inbox inbox) {
        var all = new TreeMap<String, Map<String, Long>>();
        inbox.counts().forEach((source, outcomes) -> all.put(source, new TreeMap<>(outcomes)));
        counts.forEach((source, outcomes) -> {
            var told = all.computeIfAbsent(source, any -> new TreeMap<>());
            outcomes.forEach((outcome, n) -> told.put(outcome, n.sum()));
        });
        return all;
    }
}
