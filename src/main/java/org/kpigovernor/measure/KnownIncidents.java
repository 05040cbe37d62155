package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The incidents whose creation is known. */
public interface KnownIncidents {
    List<KnownIncident> find(Collection<String> things);

    /** Keeps those, in the place of what is known of {@code things}. */
    void replace(Collection<String> things, Collection<KnownIncident> incidents);

    /** Created in one of these times: of all times at once. */
    List<KnownIncident> createdIn(Collection<Span> spans);

    /**
     * A time.
     *
     * @param from the last instant before it
     * @param to the last instant of it
     */
    record Span(Instant from, Instant to) {}

    List<KnownIncident> blamedOn(Collection<String> deployments);

    /** Those of these services created after {@code from} whose last deployment, if there is one, finished not after {@code to}. */
    List<KnownIncident> createdSince(Collection<String> services, Instant from, Instant to);

    /** Those whose last deployment is one of these. */
    List<KnownIncident> following(Collection<String> deployments);

    /** Those of these deployments that were the last before an incident. */
    Set<String> last(Collection<String> deployments);

    /** Those of these deployments that are blamed for an incident. */
    Set<String> blamed(Collection<String> deployments);
}
