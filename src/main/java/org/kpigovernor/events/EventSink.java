package org.kpigovernor.events;

import java.util.List;

/** Where translated events go. Recording an event again, or in another order, changes nothing in the end. */
public interface EventSink {
    /** Keeps the events and marks what they touch to be measured again, within the caller's transaction if there is one. */
    void record(List<? extends Event> events);
}
