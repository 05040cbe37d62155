package org.kpigovernor.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Event;

/** The translations that dialects make. */
public final class Says {
    private static final int LONGEST_TYPE = 60;

    private Says() {}

    /** The delivery says this. */
    public static Translation events(Event... events) {
        return new Translation.Events(List.of(events));
    }

    /**
     * The delivery is of a type, or in a state, that isn't used: its words with dots between, cut to what a label of
     * a metric may be.
     */
    public static Translation unused(@Nullable String... words) {
        String type = Arrays.stream(words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."))
                .replaceAll("[^\\w.:-]+", "_");
        return new Translation.Unused(type.substring(0, Math.min(type.length(), LONGEST_TYPE)));
    }
}
