package org.kpigovernor.ingest;

import java.util.Map;
import org.kpigovernor.events.Event;

/** A record as a source's API gives it, with what is known about it, to be changed in one place or another and translated. */
public final class PolledSample {
    private final String kind;
    private final Sample sample;

    private PolledSample(String kind, Sample sample) {
        this.kind = kind;
        this.sample = sample;
    }

    /** Such as {@code gitlab/pipelines}; it says the same as the sample of the webhook. */
    public static PolledSample of(String name) {
        int slash = name.indexOf('/');
        return new PolledSample(
                name.substring(slash + 1), Sample.of(name.substring(0, slash) + "/rest" + name.substring(slash)));
    }

    public PolledSample with(String pointer, String json) {
        sample.with(pointer, json);
        return this;
    }

    public PolledSample without(String pointer) {
        sample.without(pointer);
        return this;
    }

    public Delivery delivery() {
        return sample.delivery(Map.of(Polled.HEADER, kind));
    }

    public Translation translation() {
        return Sample.translator(sample.source()).translate(delivery());
    }

    /** The only event of that type that it says. */
    public <E extends Event> E only(Class<E> type) {
        return ((Translation.Events) translation())
                .events().stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .reduce((one, other) -> {
                            throw new AssertionError("two of " + type);
                        })
                        .orElseThrow();
    }

    public String unused() {
        return ((Translation.Unused) translation()).type();
    }
}
