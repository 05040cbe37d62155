package org.kpigovernor.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Event;

/** The durable inbox. What was accepted is there after any crash. */
public interface Inbox {
    /** Keeps these deliveries durably and returns how many were new; the others had been there already. */
    int accept(List<Delivery> deliveries);

    /**
     * Keeps deliveries that were translated beforehand, durably, and in the same transaction does {@code record} with the events of those
     * that are new: they never wait. If it throws, nothing of them is kept.
     *
     * @return how many were new; the others had been there already
     */
    int take(List<Translated> deliveries, Consumer<List<Event>> record);

    /** As {@link #drainTogether}, for a function that looks at one delivery at a time. */
    default int drain(int max, Function<Delivery, Translation> translate) {
        return drainTogether(
                max, deliveries -> deliveries.stream().map(translate).toList());
    }

    /**
     * Translates up to {@code max} waiting deliveries, in the order in which they came, in one transaction with what {@code translate}
     * does. If that throws, each of them is tried again in a transaction of its own, so that one can't hold up the others.
     *
     * @param translate gives a translation for each delivery, in the same order
     * @return how many were handled; none when another node is at it
     */
    int drainTogether(int max, Function<List<Delivery>, List<Translation>> translate);

    /** How many wait. */
    long backlog();

    /** The newest first. */
    List<DeadLetter> deadLetters(int max);

    /** Puts a dead letter back to be translated again; false if there is none of that id. */
    boolean replay(String source, String id);

    /** Deliveries by source and outcome: {@code translated}, {@code unused:TYPE}, {@code dead}, {@code duplicate}, {@code waiting}. */
    Map<String, Map<String, Long>> counts();

    /** A delivery that couldn't be translated. */
    record DeadLetter(
            Delivery delivery, String reason, @Nullable Instant at) {}
}
