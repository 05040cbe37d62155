package org.kpigovernor.ingest.measurement;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.kpigovernor.ingest.poll.Feed;

/** The feeds of what is measured by asking. */
public final class QueryFeeds {
    private QueryFeeds() {}

    /** Whether it is a source of measurements, whose records are deliveries of the source {@code measurement}. */
    public static boolean has(String source) {
        return source.equals(PrometheusFeed.SOURCE) || source.equals(SqlFeed.SOURCE);
    }

    /**
     * Those of a source, one a query.
     *
     * @param known the teams and KPIs that rows may be of, at the moment of asking
     * @param backfill how far back the first reading goes
     */
    public static List<Feed> of(String source, QuerySettings settings, Supplier<KnownNames> known, Duration backfill) {
        return switch (source) {
            case PrometheusFeed.SOURCE ->
                settings.prometheus().stream()
                        .<Feed>map(query ->
                                new PrometheusFeed(query, known.get().teams().keySet(), backfill))
                        .toList();
            case SqlFeed.SOURCE ->
                settings.databases().entrySet().stream()
                        .flatMap(database -> database.getValue().queries().stream()
                                .<Feed>map(query ->
                                        new SqlFeed(database.getKey(), database.getValue(), query, known, backfill)))
                        .toList();
            default -> List.of();
        };
    }
}
