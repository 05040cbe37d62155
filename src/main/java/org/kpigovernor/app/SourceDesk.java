package org.kpigovernor.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kpigovernor.ingest.IngestSettings;
import org.kpigovernor.ingest.poll.Poller;
import org.kpigovernor.measure.Feeds;
import org.kpigovernor.web.Source;

/** Puts together what is known of each source: those that are polled, that may send, or that were ever heard of. */
record SourceDesk(Poller poller, IngestSettings ingest, Feeds feeds) {
    /** In the order of their names. */
    List<Source> all() {
        var heard = lastEvents();
        var names = new TreeSet<>(heard.keySet());
        names.addAll(poller.sources());
        names.addAll(ingest.trust().keySet());
        return names.stream()
                .map(name -> new Source(
                        name,
                        ingest.trust().containsKey(name),
                        poller.sources().contains(name) ? Optional.of(poller.state(name)) : Optional.empty(),
                        Optional.ofNullable(heard.get(name))))
                .toList();
    }

    private Map<String, Instant> lastEvents() {
        return feeds.all().stream()
                .collect(Collectors.toMap(
                        feed -> feed.scope().source(),
                        Feeds.Feed::last,
                        (one, other) -> one.isAfter(other) ? one : other));
    }
}
