package org.kpigovernor.measure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.PeriodKind;

/**
 * From when to when each team was heard of, by any of its events: in that time a count of nothing is 0. Before and after it nobody knows.
 */
final class KnownHistory {
    /** What says that it is older comes from a broken clock. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Terms terms;
    private final Map<String, Range> ranges = new HashMap<>();

    /** As feeds say; what lies after {@code asOf} isn't history yet. */
    KnownHistory(Terms terms, List<Feeds.Feed> feeds, Instant asOf) {
        this.terms = terms;
        for (var feed : feeds) {
            var team = terms.belonging().of(feed.scope());
            if (team != null && !feed.first().isAfter(asOf)) {
                ranges.merge(team.id(), range(feed, asOf), Range::spanning);
            }
        }
    }

    private static Range range(Feeds.Feed feed, Instant asOf) {
        return new Range(
                feed.first().isBefore(EARLIEST) ? EARLIEST : feed.first(),
                feed.last().isAfter(asOf) ? asOf : feed.last());
    }

    boolean includes(ReadingKey key) {
        var range = ranges.get(key.team());
        var team = terms.belonging().named(key.team());
        return range != null
                && team != null
                && terms.recipes().isCount(key.kpi())
                && range.covers(key.period(), team.zone());
    }

    /** The ranges by team and count, as texts to remember. */
    Map<String, String> remembered() {
        var remembered = new HashMap<String, String>();
        var counts = terms.recipes().counts();
        ranges.forEach((team, range) -> counts.forEach(kpi -> remembered.put(team + " " + kpi, range.toString())));
        return remembered;
    }

    /** The counts whose being 0 or nothing changed since what was remembered. */
    Set<Stale> changedSince(Map<String, String> remembered) {
        var stale = new HashSet<Stale>();
        for (var team : terms.organisation().teams()) {
            terms.recipes().counts().forEach(kpi -> {
                var before = Range.parse(remembered.get(team.id() + " " + kpi));
                difference(before, ranges.get(team.id()), team.zone())
                        .map(period -> terms.stale(new ReadingKey(team.id(), kpi, period), team.zone()))
                        .forEach(stale::add);
            });
        }
        return stale;
    }

    /** The periods that only one of the two has; those that both have, which may be many, aren't gone through. */
    private static Stream<Period> difference(@Nullable Range before, @Nullable Range now, ZoneId zone) {
        if (Objects.equals(before, now)) {
            return Stream.empty();
        }
        return Arrays.stream(PeriodKind.values())
                .flatMap(kind -> Stream.concat(
                        before == null ? Stream.of() : before.without(now, kind, zone),
                        now == null ? Stream.of() : now.without(before, kind, zone)));
    }

    private record Range(Instant first, Instant last) {
        Range spanning(Range other) {
            return new Range(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }

        Stream<Period> without(@Nullable Range other, PeriodKind kind, ZoneId zone) {
            var begin = Period.containing(first, kind, zone);
            var end = Period.containing(last, kind, zone);
            if (other == null) {
                return periods(begin, end);
            }
            var othersBegin = Period.containing(other.first, kind, zone);
            var afterOther = Period.containing(other.last, kind, zone).next();
            return Stream.concat(
                    periods(begin, end).takeWhile(period -> period.compareTo(othersBegin) < 0),
                    periods(begin.compareTo(afterOther) > 0 ? begin : afterOther, end));
        }

        private static Stream<Period> periods(Period begin, Period end) {
            return Stream.iterate(begin, period -> period.compareTo(end) <= 0, Period::next);
        }

        boolean covers(Period period, ZoneId zone) {
            return period.compareTo(Period.containing(first, period.kind(), zone)) >= 0
                    && period.compareTo(Period.containing(last, period.kind(), zone)) <= 0;
        }

        static @Nullable Range parse(@Nullable String text) {
            if (text == null) {
                return null;
            }
            var ends = text.split("/", 2);
            return new Range(Instant.parse(ends[0]), Instant.parse(ends[1]));
        }

        @Override
        public String toString() {
            return first + "/" + last;
        }
    }
}
