package org.kpigovernor.measure;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.events.Account;
import org.kpigovernor.events.Commit;
import org.kpigovernor.events.Deployment;
import org.kpigovernor.events.Event;
import org.kpigovernor.events.PullRequest;
import org.kpigovernor.events.Push;
import org.kpigovernor.store.Database;

/**
 * A store in which each of 200 teams has merged ten pull requests a week for so long that it holds so many. The last week went through
 * measuring; the weeks before it are copies of it, row by row, under other keys: as measuring leaves them, but for the readings of
 * months, which only those have that the last week lies in.
 */
final class LongHistory implements AutoCloseable {
    private static final int TEAMS = 200;
    private static final int A_WEEK = 10;
    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    static final Instant END = MONDAY.plus(Duration.ofDays(7));

    /** Each with its columns: those of {@code keys} get a suffix, those of {@code moments} move, all others stay. */
    private static final List<Copied> TABLES = List.of(
            new Copied("observation", "thing,digest", "observed_at", "kind,body"),
            new Copied(
                    "push",
                    "digest,commit_before,commit_after",
                    "observed_at,first_authored_at",
                    "source,repository,branch,default_branch,forced,one_commit"),
            new Copied(
                    "finished_deployment",
                    "thing,id,commit_sha,previous_thing",
                    "created_at,finished_at,previous_at",
                    "source,project,succeeded"),
            new Copied(
                    "merged_request",
                    "thing,head_branch,merge_commit,first_finished,first_succeeded",
                    "merged_at,first_finished_at,first_succeeded_at",
                    "source,repository,to_default_branch,unplanned"),
            new Copied("contribution", "thing", "moment", "kpi,part,team,amount,weight,actor"));

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
    private int delivered;

    private LongHistory(Database database) {
        this.database = database;
        this.bench = new Bench(database)
                .of(IntStream.range(0, TEAMS).mapToObj(LongHistory::team).toList())
                .mapping(IntStream.range(0, TEAMS).boxed().collect(toMap(LongHistory::repository, LongHistory::team)));
    }

    /** Holding so many pull requests, at least a week's. */
    static LongHistory of(Database database, int pulls) {
        var history = new LongHistory(database);
        history.bench.record(history.week()).refresh(END);
        history.copy(Math.max(1, pulls / (TEAMS * A_WEEK)));
        return history;
    }

    private List<Event> week() {
        return IntStream.range(0, TEAMS)
                .boxed()
                .flatMap(team -> IntStream.range(0, A_WEEK).boxed().flatMap(number -> change(team, number).stream()))
                .toList();
    }

    /** A pull request that is opened, merged, and deployed with the next one. */
    private static List<Event> change(int team, int number) {
        var opened = MONDAY.plus(Duration.ofHours(9 + 10L * number));
        var merged = opened.plus(Duration.ofHours(5));
        var events = new ArrayList<Event>();
        events.add(pull(team, number, opened, null));
        events.add(pull(team, number, opened, merged));
        events.add(push(team, number, merged));
        if (number % 2 == 1) {
            events.add(deployment(team, number, merged.plus(Duration.ofMinutes(30))));
        }
        return events;
    }

    private static PullRequest pull(int team, int number, Instant opened, @Nullable Instant merged) {
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

    private static Push push(int team, int number, Instant at) {
        return new Push(
                "github",
                repository(team),
                "main",
                true,
                number == 0 ? null : commit(number - 1),
                commit(number),
                false,
                List.of(new Commit(commit(number), at, true)),
                at);
    }

    private static Deployment deployment(int team, int number, Instant at) {
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

    private static String commit(int number) {
        return "c" + number;
    }

    private static String team(int number) {
        return "team-%03d".formatted(number);
    }

    private static String repository(int team) {
        return "acme/" + team(team);
    }

    private void copy(int weeks) {
        database.useTransaction(handle -> {
            TABLES.forEach(table -> handle.execute(table.beside()));
            handle.execute("create table last_week_chain as select * from chain");
            handle.execute("create table last_week_reading as select * from reading where period = 'week'");
        });
        for (int week = 1; week < weeks; week++) {
            int back = week;
            database.useTransaction(handle -> {
                TABLES.forEach(table -> handle.execute(table.copying(back)));
                handle.execute(chain(back));
                handle.execute(readings(back));
            });
        }
        var first = MONDAY.plus(Duration.ofHours(9)).minus(Duration.ofDays(7L * (weeks - 1)));
        database.useTransaction(handle -> {
            handle.execute("update feed set first_at = cast(? as timestamp(6) with time zone)", first.toString());
            handle.execute(
                    "update measured_by set fingerprint = ? || substring(fingerprint from position('/' in fingerprint))"
                            + " where kind = 'history'",
                    first.toString());
        });
    }

    /** Earlier commits stand before the later ones, in the same segment. */
    private static String chain(int back) {
        return """
                insert into chain (source, repository, sha, segment, position, previous_sha, next_sha)
                select source, repository, sha || '-%1$d', segment, position - %1$d * %2$d, previous_sha || '-%1$d',
                    next_sha || '-%1$d'
                from last_week_chain""".formatted(back, A_WEEK);
    }

    private static String readings(int back) {
        return """
                insert into reading (team, kpi, period, starts_on, amount, n, parts, definition)
                select team, kpi, period, cast(starts_on - %d * interval '7' day as date), amount, n, parts, definition
                from last_week_reading""".formatted(back);
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

    /** Makes all readings stale. */
    void markAll() {
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

    /** Another instant each time, since H2 doesn't run a query again that it is asked for twice. */
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

    /** A table whose last week is copied: kept beside it, so that copying doesn't search among the copies. */
    private record Copied(String table, String keys, String moments, String others) {
        String beside() {
            return "create table last_week_%1$s as select * from %1$s".formatted(table);
        }

        String copying(int back) {
            var values = String.join(
                    ",",
                    each(
                            keys,
                            key -> (key.equals("digest") ? "substring(digest from 1 for 26)" : key) + " || '-" + back
                                    + "'"),
                    each(moments, moment -> moment + " - " + back + " * interval '7' day"),
                    others);
            return "insert into %1$s (%2$s,%3$s,%4$s) select %5$s from last_week_%1$s"
                    .formatted(table, keys, moments, others, values);
        }

        private static String each(String columns, Function<String, String> value) {
            return Arrays.stream(columns.split(",")).map(value).collect(Collectors.joining(","));
        }
    }
}
