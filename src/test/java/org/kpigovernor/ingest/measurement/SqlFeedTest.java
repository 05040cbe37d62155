package org.kpigovernor.ingest.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.ingest.poll.PollBench.NOW;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.ingest.measurement.QuerySettings.Login;
import org.kpigovernor.ingest.measurement.QuerySettings.SqlDatabase;
import org.kpigovernor.ingest.measurement.QuerySettings.SqlQuery;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.PollBench;
import org.kpigovernor.store.OtherDatabases;

/** Against another database, an H2, through the shipped route. */
@Tag("database")
class SqlFeedTest {
    private static final KnownNames KNOWN = new KnownNames(
            Map.of("payments", ZoneId.of("Europe/Berlin"), "platform", ZoneOffset.UTC), Set.of("revenue", "csat"));
    private static final String SELECT =
            "select team, kpi, at, figure as \"value\", n from figures where at >= :#from and at < :#to";

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private Connection other;
    private @Nullable OtherDatabases databases;
    private @Nullable PollBench bench;
    private ZoneId zone = ZoneOffset.UTC;
    private String asked = url;
    private String password = "secret-word";
    private int mostRows = 200;

    @BeforeEach
    void figures() throws SQLException {
        other = DriverManager.getConnection(url, "reader", "secret-word");
        execute(
                "create table figures (team varchar, kpi varchar, at timestamp with time zone, figure decimal(20, 4), n bigint)");
        for (int hour = 1; hour < 84 * 24; hour++) {
            insert("payments", "revenue", NOW.minus(Duration.ofHours(hour)), hour);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    private void insert(String team, String kpi, Instant at, int value) throws SQLException {
        execute("insert into figures values ('%s', '%s', timestamp with time zone '%s', %d, 3)"
                .formatted(team, kpi, at, value));
    }

    private PollBench open(String... queries) {
        var all = new ArrayList<SqlQuery>();
        for (var query : queries) {
            all.add(new SqlQuery("query-" + all.size(), query, null, null, Map.of(), Duration.ofDays(2)));
        }
        return open(all);
    }

    private PollBench open(List<SqlQuery> queries) {
        var database =
                new SqlDatabase(asked, new Login("reader", password), zone, Duration.ofSeconds(2), mostRows, queries);
        databases = new OtherDatabases(Map.of("warehouse", database), Path.of("target/no-lib"));
        var open = new PollBench(
                "sql",
                backfill -> queries.stream()
                        .<Feed>map(query -> new SqlFeed("warehouse", database, query, () -> KNOWN, backfill))
                        .toList(),
                databases);
        bench = open;
        return open;
    }

    @AfterEach
    void close() throws SQLException {
        if (bench != null && databases != null) {
            bench.close();
            databases.close();
        }
        execute("shutdown");
    }

    private static List<String> texts(PollBench bench) {
        return bench.events().stream()
                .map(Measurement.class::cast)
                .map(it -> "%s %s %s %s %d".formatted(it.team(), it.kpi(), it.at(), it.value(), it.n()))
                .toList();
    }

    @Test
    void aBackfillGetsEveryRowOnceInWindowsThatTheLimitAllows() {
        var open = open(SELECT);

        open.finish();

        assertThat(texts(open))
                .hasSize(84 * 24 - 1)
                .doesNotHaveDuplicates()
                .contains("payments revenue " + NOW.minus(Duration.ofHours(5)) + " 5.0 3");
        assertThat(open.asks()).isGreaterThan(84 * 24 / mostRows);
    }

    @Test
    void killedAtAnyAskItGoesOnAndNothingIsMissingOrTwice() {
        mostRows = 600;
        var open = open(SELECT);
        open.killedAtEachAsk(
                when -> assertThat(texts(open)).as(when).hasSize(84 * 24 - 1).doesNotHaveDuplicates());
    }

    @Test
    void rowsThatComeLateOrAreNewAreReadInTheNextRound() throws SQLException {
        var open = open(SELECT);
        open.finish();
        insert("platform", "csat", NOW.minus(Duration.ofHours(47)), 4);
        insert("platform", "csat", NOW.plusSeconds(100), 5);

        open.nextRound();

        assertThat(texts(open)).hasSize(84 * 24 + 1).contains("platform csat " + NOW.plusSeconds(100) + " 5.0 3");
    }

    @Test
    void whatTheConfigurationFixesNeedsNoColumnAndTeamsAreMapped() throws SQLException {
        insert("PAY-DEPT", "x", NOW.minusSeconds(3_600), 7);
        insert("OTHER-DEPT", "x", NOW.minusSeconds(3_600), 7);
        var where = " from figures where kpi = 'x' and at >= :#from and at < :#to";
        var open = open(List.of(
                new SqlQuery(
                        "mapped",
                        "select team, at, figure as \"value\"" + where,
                        "revenue",
                        null,
                        Map.of("PAY-DEPT", "payments"),
                        Duration.ofDays(1)),
                new SqlQuery(
                        "fixed",
                        "select max(at) as at, sum(figure) as \"value\", count(*) as n" + where,
                        "csat",
                        "platform",
                        Map.of(),
                        Duration.ofDays(1))));

        open.finish();

        assertThat(texts(open))
                .containsExactlyInAnyOrder(
                        "payments revenue 2026-03-02T08:00:00Z 7.0 1", "platform csat 2026-03-02T08:00:00Z 14.0 2");
    }

    @Test
    void daysAndTimesWithoutOffsetAreWhatTheyAreInTheirZone() throws SQLException {
        zone = ZoneId.of("America/New_York");
        execute("create table days (team varchar, at date, figure double precision)");
        execute("insert into days values ('payments', date '2026-02-10', 1.5), ('platform', date '2026-02-10', 2)");
        execute("create table times (at timestamp, figure double precision)");
        execute("insert into times values (timestamp '2026-02-10 12:00:00', 3), (timestamp '2026-03-02 03:59:00', 4),"
                + " (timestamp '2026-03-02 04:01:00', 5)");
        var open = open(
                "select team, 'csat' as kpi, at, figure as \"value\" from days where at >= :#from and at < :#to",
                "select 'platform' as team, 'revenue' as kpi, at, figure as \"value\" from times where at >= :#from and at < :#to");

        open.finish();

        assertThat(texts(open))
                .containsExactlyInAnyOrder(
                        "payments csat 2026-02-09T23:00:00Z 1.5 1",
                        "platform csat 2026-02-10T00:00:00Z 2.0 1",
                        "platform revenue 2026-02-10T17:00:00Z 3.0 1",
                        "platform revenue 2026-03-02T08:59:00Z 4.0 1");
    }

    @Test
    void whatAQueryChangesIsTakenBack() throws SQLException {
        var open = open(
                "with gone as (select 1) select team, kpi, at, figure as \"value\" from final table (delete from figures where at >= :#from and at < :#to)");

        open.run();

        try (var statement = other.createStatement();
                var rows = statement.executeQuery("select count(*) from figures")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(84 * 24 - 1);
        }
    }

    @Test
    void aQueryThatIsRefusedStandsAndTheOthersAreRead() {
        var open = open("select * from no_such_table where at >= :#from and at < :#to", SELECT);
        for (int i = 0; i < 50; i++) {
            open.run();
        }

        assertThat(open.cursor("warehouse query-0").complaint())
                .startsWith("warehouse refuses the query: Table")
                .contains("not found")
                .doesNotContain("secret-word");
        assertThat(open.cursor("warehouse query-1").filled()).isTrue();
    }

    @Test
    void aRowThatIsNoMeasurementStandsWithItsReasonAndNullsAreLeftOut() throws SQLException {
        execute("delete from figures");
        execute(
                "insert into figures values ('payments', 'revenue', timestamp with time zone '2026-03-01 00:00:00Z', null, 1)");
        insert("payments", "revenu", NOW.minusSeconds(3_600), 7);
        var open = open(SELECT);

        for (int i = 0; i < 20; i++) {
            open.run();
        }

        assertThat(open.cursor("warehouse query-0").complaint())
                .isEqualTo(
                        "gives a row that is no measurement, number 1 of those of known teams: there is no KPI `revenu` — did"
                                + " you mean `revenue`?");
        assertThat(open.deliveries()).isEmpty();
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        password = "wrong-word";
        var open = open(SELECT);

        open.run();

        assertThat(open.cursor("warehouse query-0").complaint())
                .isEqualTo("warehouse refuses the user or the password");
    }

    @Test
    void aDatabaseThatIsNotThereIsTriedAgainLater() {
        asked = "jdbc:postgresql://127.0.0.1:1/nothing";
        var open = open(SELECT);

        open.run();

        var cursor = open.cursor("warehouse query-0");
        assertThat(cursor.complaint()).isEqualTo("can't read from warehouse: it can't be connected to");
        assertThat(cursor.dueAt()).isAfter(NOW).isBefore(NOW.plus(Duration.ofMinutes(1)));
    }
}
