package org.kpigovernor.measure;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Organisation;

/** Measures what is stale, in transactions of limited size; whatever is interrupted goes on with the next refresh. */
public final class IncrementalMeasure implements Measure {
    private static final int TOUCHES_A_PASS = 5000;
    private static final int READINGS_A_PASS = 1000;

    private final MeasureStore store;

    /** In one process they wait here, since not every database lets them wait for long. */
    private final ReentrantLock one = new ReentrantLock();

    public IncrementalMeasure(MeasureStore store) {
        this.store = store;
    }

    @Override
    public int refresh(Catalogue catalogue, Organisation organisation, Instant asOf) {
        one.lock();
        try {
            return refresh(Terms.of(catalogue, organisation), asOf);
        } finally {
            one.unlock();
        }
    }

    private int refresh(Terms terms, Instant asOf) {
        store.alone(() -> new Reconsideration(store, terms).run(asOf));
        boolean more;
        do {
            more = store.alone(() -> derive(terms));
        } while (more);
        var history = store.alone(() -> history(terms, asOf));
        var maker = new ReadingMaker(terms, store.contributions(), history);
        int measured = 0;
        int some;
        do {
            some = store.alone(() -> measure(maker, asOf));
            measured += some;
        } while (some > 0);
        return measured;
    }

    /** Whether there was something to do. */
    private boolean derive(Terms terms) {
        var touches = store.observations().touches(TOUCHES_A_PASS);
        boolean done = new Pass(store, terms, touches).run();
        store.observations().forget(touches);
        return done;
    }

    /** Counts of nothing become 0 as the known history of their team grows. */
    private KnownHistory history(Terms terms, Instant asOf) {
        var history = new KnownHistory(terms, store.feeds().all(), asOf);
        store.stale().mark(history.changedSince(store.fingerprints().of(Reconsideration.HISTORY)));
        store.fingerprints().replace(Reconsideration.HISTORY, history.remembered());
        return history;
    }

    private int measure(ReadingMaker maker, Instant asOf) {
        var stale = store.stale().some(asOf, READINGS_A_PASS);
        store.stale().settle(stale.keySet(), maker.makeAll(stale));
        return stale.size();
    }
}
