package org.kpigovernor.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.kpigovernor.events.Event;

/** What a delivery came to. */
public sealed interface Translation {
    /** All that they say, in their order. */
    static List<Event> events(Stream<Translation> translations) {
        return translations
                .filter(Events.class::isInstance)
                .<Event>flatMap(translation -> ((Events) translation).events().stream())
                .toList();
    }

    /** It says these things; perhaps none that are used. */
    record Events(List<Event> events) implements Translation {}

    /** A type of delivery that isn't used; counted under that name and left. */
    record Unused(String type) implements Translation {}

    /** It can't be translated, and becomes a dead letter with this reason. */
    record Untranslatable(String reason) implements Translation {}
}
