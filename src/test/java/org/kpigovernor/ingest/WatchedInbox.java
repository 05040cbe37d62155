package org.kpigovernor.ingest;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kpigovernor.events.Event;

/** The real inbox, with a look at each group before it is accepted. */
public record WatchedInbox(Inbox inbox, Consumer<List<Delivery>> before) implements Inbox {
    @Override
    public int accept(List<Delivery> deliveries) {
        before.accept(deliveries);
        return inbox.accept(deliveries);
    }

    @Override
    public int take(List<Translated> deliveries, Consumer<List<Event>> record) {
        return inbox.take(deliveries, record);
    }

    @Override
    public int drainTogether(int max, Function<List<Delivery>, List<Translation>> translate) {
        return inbox.drainTogether(max, translate);
    }

    @Override
    public long backlog() {
        return inbox.backlog();
    }

    @Override
    public List<DeadLetter> deadLetters(int max) {
        return inbox.deadLetters(max);
    }

    @Override
    public boolean replay(String source, String id) {
        return inbox.replay(source, id);
    }

    @Override
    public Map<String, Map<String, Long>> counts() {
        return inbox.counts();
    }
}
