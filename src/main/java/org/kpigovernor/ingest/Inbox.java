package org.kpigovernor.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The durable inbox. What was accepted is there after any crash. */
public interface Inbox {
    /** Keeps these deliveries durably and returns how many were new; the others had been there already. */
    int accept(List<Delivery> deliveries);

    /**
     * Translates up to {@code max} waiting deliveries, in order, each in one transaction with what {@code translate}
     * does.
     *
     * @return how many were handled
     */
    int drain(int max, Function<Delivery, Translation> translate);

    /** How many wait. */
    long backlog();

    /** The newest first. */
    List<DeadLetter> deadLetters(int max);

    /** Puts a dead letter back to be translated again; false if there is none of that id. */
    boolean replay(String source, String id);

    /**
     * Deliveries by source and outcome: {@code translated}, {@code unused:TYPE}, {@code dead}, {@code duplicate},
     * {@code waiting}.
     */
    Map<String, Map<String, Long>> counts();

    /** A delivery that couldn't be translated. */
    record DeadLetter(
            Delivery delivery, String reason, @Nullable Instant at) {}
}
