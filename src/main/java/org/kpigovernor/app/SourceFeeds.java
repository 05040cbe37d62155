package org.kpigovernor.app;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.config.Configuration;
import org.kpigovernor.ingest.PolledFeeds;
import org.kpigovernor.ingest.measurement.KnownNames;
import org.kpigovernor.ingest.measurement.QueryFeeds;
import org.kpigovernor.ingest.poll.Feed;

/** The feeds of every source that the configuration has polled. */
final class SourceFeeds {
    private SourceFeeds() {}

    /** Those of one source; {@code known} is asked whenever rows are read. */
    static List<Feed> of(String source, Configuration configuration, Supplier<KnownNames> known) {
        var backfill = Objects.requireNonNull(configuration.polling().sources().get(source))
                .backfill();
        return QueryFeeds.has(source)
                ? QueryFeeds.of(source, configuration.queries(), known, backfill)
                : PolledFeeds.of(source, configuration.organisation().sources(), backfill);
    }

    /** What the feeds of one source are called. */
    static Set<String> names(String source, Configuration configuration) {
        return of(source, configuration, () -> new KnownNames(java.util.Map.of(), Set.of())).stream()
                .map(Feed::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The teams of the configuration and the KPIs of the catalogue. */
    static KnownNames known(Configuration configuration, Catalogue catalogue) {
        return new KnownNames(
                configuration.organisation().teams().stream().collect(Collectors.toMap(Team::id, Team::zone)),
                catalogue.kpis().stream().map(KpiDefinition::id).collect(Collectors.toSet()));
    }
}
