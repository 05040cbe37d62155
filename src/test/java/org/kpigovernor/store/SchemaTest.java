package org.kpigovernor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SchemaTest {
    private final DatabaseSettings settings = TestDatabase.settings();

    @Test
    void flywayFindsNothingToDoInANewDatabase() {
        Database.open(settings).close();
        try (var pool = pool(settings)) {
            var flyway = flyway(pool);
            flyway.validate();
            assertThat(flyway.info().pending()).isEmpty();
            assertThat(flyway.info().applied()).hasSameSizeAs(Migrations.shipped());
        }
    }

    @Test
    void aNewDatabaseIsAsFlywayMakesIt() {
        var byFlyway = TestDatabase.settings();
        try (var pool = pool(byFlyway)) {
            flyway(pool).migrate();
        }
        try (var made = Database.open(settings);
                var other = Database.open(byFlyway)) {
            assertThat(columns(made)).isEqualTo(columns(other)).hasSizeGreaterThan(100);
            assertThat(indexes(made)).isEqualTo(indexes(other)).hasSizeGreaterThan(20);
            assertThat(history(made)).isEqualTo(history(other));
        }
    }

    @Test
    void flywayGoesOnWhereTheFirstStartWasCutOff() {
        if (settings.isEmbedded()) {
            try (var pool = pool(settings)) {
                assertThat(NewDatabase.fill(pool, Migrations.shipped().subList(0, 5)))
                        .isTrue();
            }
        }
        flywayFindsNothingToDoInANewDatabase();
    }

    @Test
    void aMigrationThatWasChangedIsRefused() {
        change("update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '21'");
        assertThatThrownBy(() -> Database.open(settings)).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void aMigrationThatThisProgramNeverHadIsRefused() {
        change("update \"flyway_schema_history\" set \"version\" = '21.5' where \"version\" = '21'");
        assertThatThrownBy(() -> Database.open(settings)).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void aMigrationThatFailedIsRefused() {
        change("update \"flyway_schema_history\" set \"success\" = false where \"version\" = '160'");
        assertThatThrownBy(() -> Database.open(settings)).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void tablesOfSomebodyElseAreRefused() {
        try (var pool = pool(settings)) {
            execute(pool, "create table theirs (id int)");
        }
        assertThatThrownBy(() -> Database.open(settings)).hasMessageContaining("non-empty schema");
    }

    @Test
    void pushesOfAnOlderHomeStandWithTheirBranchesAndWaitInTheirOrder() {
        try (var pool = pool(settings)) {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .target("160")
                    .load()
                    .migrate();
            execute(pool, oldPush("c", "main", "2026-05-03"));
            execute(pool, oldPush("a", "main", "2026-05-04"));
            execute(pool, oldPush("b", "feature", "2026-05-05"));
            execute(pool, "insert into unchained_push (digest) values ('a'), ('c')");
        }
        try (var database = Database.open(settings)) {
            assertThat(rows(database, "select branch, digest, commit_after, one_commit from push order by digest"))
                    .extracting(row -> row.get("branch") + " " + row.get("digest") + " " + row.get("commit_after") + " "
                            + row.get("one_commit"))
                    .containsExactly("main a after-a false", "feature b after-b false", "main c after-c false");
            assertThat(rows(database, "select digest from unchained_push order by id"))
                    .extracting(row -> row.get("digest"))
                    .containsExactly("c", "a");
        }
    }

    private static String oldPush(String digest, String branch, String day) {
        return """
                insert into push (digest, source, repository, branch, default_branch, commit_after, forced, observed_at)
                values ('%s', 'github', 'acme/shop', '%s', true, 'after-%s', false, timestamp with time zone '%s 10:00:00+00')
                """.formatted(digest, branch, digest, day);
    }

    private void change(String sql) {
        try (var database = Database.open(settings)) {
            database.useTransaction(handle -> handle.execute(sql));
        }
    }

    private static void execute(HikariDataSource pool, String sql) {
        org.jdbi.v3.core.Jdbi.create(pool).useHandle(handle -> handle.execute(sql));
    }

    private static HikariDataSource pool(DatabaseSettings settings) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        return pool;
    }

    private static Flyway flyway(HikariDataSource pool) {
        return Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load();
    }

    private static List<Map<String, Object>> columns(Database database) {
        return rows(database, """
                select table_name, column_name, data_type, character_maximum_length, is_nullable, column_default
                from information_schema.columns where table_schema = 'public' order by 1, 2
                """);
    }

    private static List<Map<String, Object>> indexes(Database database) {
        return rows(
                database,
                database.isH2()
                        ? """
                          select table_name, column_name, ordinal_position from information_schema.index_columns
                          where table_schema = 'public' order by 1, 2, 3
                          """
                        : "select tablename, indexdef from pg_indexes where schemaname = 'public' order by 1, 2");
    }

    private static List<Map<String, Object>> history(Database database) {
        return rows(database, """
                select "installed_rank", "version", "description", "type", "script", "checksum", "installed_by", "success"
                from "flyway_schema_history" order by 1
                """);
    }

    private static List<Map<String, Object>> rows(Database database, String sql) {
        return database.inTransaction(
                handle -> handle.createQuery(sql).mapToMap().list());
    }
}
