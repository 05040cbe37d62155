package org.kpigovernor.measure;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Account;
import org.kpigovernor.events.Commit;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.events.Review;
import org.kpigovernor.store.Database;

/**
 * A store in which each of 200 teams has merged ten pull requests a week for so long that it holds so many: each opened, reviewed, pushed
 * to the default branch and deployed with the next one. The last week went through measuring; {@link WeeksBefore} copies it row by row.
 */
final class LongHistory implements AutoCloseable {
    private static final int TEAMS = 200;
    private static final int A_WEEK = 10;
    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    private static final Duration OPENED = Duration.ofHours(9);
    static final Instant END = MONDAY.plus(Duration.ofDays(7));

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final String GROUPED = """
            select s.team, s.kpi, s.period, s.starts_on, c.part,
                count(*), 100 * sum(c.amount) / sum(c.weight), percentile_cont(0.5) within group (order by c.amount)
            from (select * from stale_reading where begins_at <= :asOf
                  order by team, kpi, period, starts_on limit 1000) s
            left join contribution c
                on c.team = s.team and c.kpi = s.kpi and c.moment >= s.looks_from and c.moment < s.ends_at
            group by s.team, s.kpi, s.period, s.starts_on, c.part""";

    private final Bench bench;
    private final Database database;
    private final int weeks;
    private int delivered;

    private LongHistory(Database database, int weeks) {
        this.database = database;
        this.weeks = weeks;
        this.bench = new Bench(database)
                .of(IntStream.range(0, TEAMS).mapToObj(LongHistory::team).toList())
                .mapping(IntStream.range(0, TEAMS).boxed().collect(toMap(LongHistory::repository, LongHistory::team)));
    }

    /** Holding so many pull requests, at least a week's. */
    static LongHistory of(Database database, int pulls) {
        var history = new LongHistory(database, Math.max(1, pulls / (TEAMS * A_WEEK)));
        history.bench.record(history.week()).refresh(END);
        new WeeksBefore(database, history.weeks - 1, A_WEEK).copy(MONDAY.plus(OPENED));
        return history;
    }

    private List<Event> week() {
        return IntStream.range(0, TEAMS)
                .boxed()
                .flatMap(team -> IntStream.range(0, A_WEEK).boxed().flatMap(number -> change(team, number).stream()))
                .toList();
    }

    private List<Event> change(int team, int number) {
        var opened = MONDAY.plus(OPENED).plus(Duration.ofHours(10L * number));
        var merged = opened.plus(Duration.ofHours(5));
        var events = new ArrayList<Event>();
        events.add(pull(team, number, opened, null));
        events.add(review(team, number, opened.plus(Duration.ofHours(2))));
        events.add(pull(team, number, opened, merged));
        events.add(push(team, number, merged));
        if (number % 2 == 1) {
            events.add(deployment(team, number, merged.plus(Duration.ofMinutes(30))));
        }
        return events;
    }

    private PullRequest pull(int team, int number, Instant opened, @Nullable Instant merged) {
        var author = new Account("author-" + number % 4, false);
        return new PullRequest(
                "github",
                repository(team),
                number,
                author,
                opened,
                null,
                merged,
                merged,
                "main",
                true,
                "topic-" + number,
                false,
                "head-" + number,
                merged == null ? null : commit(number),
                10,
                2,
                Set.of(),
                merged == null ? opened : merged,
                "",
                false);
    }

    private Push push(int team, int number, Instant at) {
        return new Push(
                "github",
                repository(team),
                "main",
                true,
                commit(number - 1),
                commit(number),
                false,
                List.of(new Commit(commit(number), at, true)),
                at);
    }

    private Deployment deployment(int team, int number, Instant at) {
        return new Deployment(
                "github",
                repository(team),
                "d" + number,
                commit(number),
                "main",
                "production",
                at,
                Deployment.Outcome.SUCCESS,
                at.plus(Duration.ofMinutes(5)),
                at.plus(Duration.ofMinutes(5)));
    }

    private static Review review(int team, int number, Instant at) {
        var reviewer = new Account("author-" + (number + 1) % 4, false);
        return new Review("github", repository(team), number, "r" + number, reviewer, at, at);
    }

    /** Numbered through all weeks: the first one's is 1. */
    private String commit(int number) {
        return "c" + ((weeks - 1) * A_WEEK + number + 1);
    }

    private static String team(int number) {
        return "team-%03d".formatted(number);
    }

    private static String repository(int team) {
        return "acme/" + team(team);
    }

    /** Delivers one more pull request, merged in the last week, and measures what that makes stale. */
    int oneMore() {
        int number = 1_000 + delivered;
        int team = delivered % TEAMS;
        delivered++;
        var opened = MONDAY.plus(Duration.ofDays(5)).plusSeconds(delivered);
        return bench.record(pull(team, number, opened, opened.plus(Duration.ofHours(3))))
                .refresh(END);
    }

    /** Makes all readings stale, and H2 run each query that it is asked, rather than remember the answer. */
    void markAll() {
        if (database.isH2()) {
            database.useTransaction(handle -> handle.execute("set optimize_reuse_results 0"));
        }
        var stale = bench.store().stale();
        stale.mark(bench.all().stream()
                .map(reading -> new ReadingKey(reading.team(), reading.kpi(), reading.period()).in(UTC))
                .toList());
    }

    /** As measuring does: what the stale readings are made of is read, and its medians, sums and counts are computed here. */
    int aggregatedHere() {
        int contributions = 0;
        for (var all : bench.store().stale().some(asked(), 1_000).values()) {
            if (!all.isEmpty()) {
                Aggregate.COUNT.of(all, UTC);
                Aggregate.SHARE.of(all, UTC);
                Aggregate.MEDIAN.of(all, UTC);
            }
            contributions += all.size();
        }
        return contributions;
    }

    /** The other way: the database groups them. */
    int aggregatedThere() {
        return database.inTransaction(handle -> handle.createQuery(GROUPED)
                        .bind("asOf", asked().atOffset(ZoneOffset.UTC))
                        .map((row, context) -> new double[] {row.getDouble(6), row.getDouble(7), row.getDouble(8)})
                        .list())
                .size();
    }

    /** Another instant each time, so that no answer fits that a database might remember. */
    private Instant asked() {
        return END.plusMillis(++delivered);
    }

    /** What a database gives as the sum of doubles. */
    String sumType() {
        return database.inTransaction(handle -> handle.createQuery("select sum(amount) as total from contribution")
                .map((row, context) -> row.getMetaData().getColumnTypeName(1))
                .one());
    }

    @Override
    public void close() {
        bench.close();
    }
}
