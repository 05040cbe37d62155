package org.kpigovernor.measure;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpigovernor.events.Incident;
import org.kpigovernor.events.Incident.Moment;

/**
 * What all moments of an incident make of it.
 *
 * @param created as the source says, else when it was triggered
 * @param acknowledged when it first was; taking it back changes nothing
 * @param resolved the last time, unless it was reopened after that
 */
record IncidentLife(
        String source,
        String service,
        Optional<Instant> created,
        Optional<Instant> acknowledged,
        Optional<Instant> resolved) {
    /** From all moments, in order. */
    static IncidentLife of(List<Incident> moments) {
        var latest = moments.get(moments.size() - 1);
        var told = moments.stream()
                .map(Incident::createdAt)
                .flatMap(Stream::ofNullable)
                .min(naturalOrder());
        var reopened = last(moments, Moment.REOPENED);
        return new IncidentLife(
                latest.source(),
                latest.service(),
                told.or(() -> first(moments, Moment.TRIGGERED)),
                first(moments, Moment.ACKNOWLEDGED),
                last(moments, Moment.RESOLVED)
                        .filter(end -> reopened.filter(end::isBefore).isEmpty()));
    }

    private static Optional<Instant> first(List<Incident> moments, Moment moment) {
        return times(moments, moment).min(naturalOrder());
    }

    private static Optional<Instant> last(List<Incident> moments, Moment moment) {
        return times(moments, moment).max(naturalOrder());
    }

    private static Stream<Instant> times(List<Incident> moments, Moment moment) {
        return moments.stream().filter(one -> one.moment() == moment).map(Incident::observedAt);
    }
}
