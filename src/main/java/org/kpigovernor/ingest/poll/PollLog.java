package org.kpigovernor.ingest.poll;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.poll.SourceState.Word;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line when a source's state changes, and at each tenth of its first reading; nothing else. */
final class PollLog {
    private static final Logger LOG = LoggerFactory.getLogger(PollLog.class);

    private record Told(Word word, int tenths, String why) {}

    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final Map<String, Instant> looked = new ConcurrentHashMap<>();

    /** Whether it is time to look at a source: looking costs a query, so not after every ask. */
    boolean isDue(String source, Instant now) {
        @Nullable Instant last = looked.get(source);
        boolean due = last == null || now.isAfter(last.plusSeconds(2));
        if (due) {
            looked.put(source, now);
        }
        return due;
    }

    void tell(SourceState state) {
        var now = new Told(state.word(), state.word() == Word.FILLING ? (int) (state.share() * 10) : 10, why(state));
        if (now.equals(told.put(state.source(), now))) {
            return;
        }
        switch (state.word()) {
            case FILLING ->
                LOG.info(
                        "{}: the first reading is {} % done, {} of {} lists to go",
                        state.source(),
                        Math.round(state.share() * 100),
                        state.backlog(),
                        state.feeds());
            case CURRENT -> LOG.info("{}: all {} lists are read; what is new follows", state.source(), state.feeds());
            case WAITING ->
                LOG.info(
                        "{}: {}; asked again at {}",
                        state.source(),
                        now.why(),
                        state.pausedUntil().orElse(Instant.EPOCH));
            case FAILING -> LOG.warn("{}: {}", state.source(), now.why());
        }
    }

    private static String why(SourceState state) {
        return state.complaints().isEmpty()
                ? state.pausedFor()
                : state.complaints().get(0).feed() + " " + state.complaints().get(0).what()
                        + (state.complaints().size() > 1 ? " (and " + (state.complaints().size() - 1) + " more)" : "");
    }
}
