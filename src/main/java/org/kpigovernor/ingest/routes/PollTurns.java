package org.kpigovernor.ingest.routes;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.kpigovernor.ingest.poll.Poller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bean {@code polls} that the timers under {@code routes/poll} call. */
public final class PollTurns {
    /** What route files call it. */
    public static final String BEAN = "polls";

    private static final Logger LOG = LoggerFactory.getLogger(PollTurns.class);

    /** For routes whose timers don't tick. */
    static final PollTurns NONE = new PollTurns(source -> {});

    private final Consumer<String> run;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    public PollTurns(Poller poller) {
        this(poller::run);
    }

    private PollTurns(Consumer<String> run) {
        this.run = run;
    }

    /** Asks a source for all that is due; a failure of ours is told once, and the next tick tries again. */
    public void turn(String source) {
        try {
            run.accept(source);
            failing.remove(source);
        } catch (RuntimeException e) {
            if (failing.add(source)) {
                LOG.error("Polling {} failed; it is tried again every few seconds", source, e);
            }
        }
    }
}
