package org.kpigovernor.measure;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.kpigovernor.store.Database;

/**
 * Makes weeks of history out of one that went through measuring: one {@code insert … select} a table for some weeks at a time copies all
 * rows of that week, earlier by so many weeks and under other keys. Commits are numbered on, so that the chain and the pushes join from
 * week to week. So all tables hold what measuring leaves there for such weeks, but for the readings of months, which only those have that
 * the last week lies in. Indexes and primary keys are set aside while the tables are filled.
 */
final class WeeksBefore {
    private static final int AT_ONCE = 20;

    /** The columns of each: those of {@code keys} get a suffix, those of {@code commits} and {@code moments} move, all others stay. */
    private static final List<Copied> TABLES = List.of(
            new Copied("observation", "thing,digest", "", "observed_at", "kind,body"),
            new Copied(
                    "push",
                    "digest",
                    "commit_before,commit_after",
                    "observed_at,first_authored_at",
                    "source,repository,branch,default_branch,forced,one_commit"),
            new Copied(
                    "finished_deployment",
                    "thing,id,previous_thing",
                    "commit_sha",
                    "created_at,finished_at,previous_at",
                    "source,project,succeeded"),
            new Copied(
                    "merged_request",
                    "thing,head_branch,first_finished,first_succeeded",
                    "merge_commit",
                    "merged_at,first_finished_at,first_succeeded_at",
                    "source,repository,to_default_branch,unplanned"),
            new Copied("contribution", "thing", "", "moment", "kpi,part,team,amount,weight,actor"),
            new Copied("chain", "", "sha,previous_sha,next_sha", "", "source,repository,segment"),
            new Copied("reading", "", "", "", "team,kpi,period,amount,n,parts,definition"));

    private final Database database;
    private final int weeks;
    private final int commits;

    /**
     * Prepares it.
     *
     * @param weeks how many
     * @param commits how many a repository has in each
     */
    WeeksBefore(Database database, int weeks, int commits) {
        this.database = database;
        this.weeks = weeks;
        this.commits = commits;
    }

    /** Makes them all, given when the first thing in the last week began. */
    void copy(Instant began) {
        var aside = IndexesAside.of(
                database, TABLES.stream().map(table -> table.name).toList());
        if (database.isH2()) {
            database.useTransaction(handle -> handle.execute("set write_delay 1000"));
        }
        database.useTransaction(this::keepLastWeek);
        for (int back = weeks; back > 0; back -= AT_ONCE) {
            int most = back;
            database.useTransaction(handle -> TABLES.forEach(
                    table -> handle.execute(table.copying(commits), Math.max(1, most - AT_ONCE + 1), most)));
        }
        database.useTransaction(handle -> sayHowLong(handle, began.minus(Duration.ofDays(7L * weeks))));
        aside.restore();
        database.useTransaction(handle -> handle.execute(database.isH2() ? "set write_delay 0" : "analyze"));
    }

    /** Beside the tables, so that copying doesn't search among the copies. */
    private void keepLastWeek(Handle handle) {
        TABLES.forEach(
                table -> handle.execute("create table last_week_%1$s as select * from %1$s".formatted(table.name)));
        handle.execute("delete from last_week_reading where period <> 'week'");
        // What the week's first commit came after is the last one of the week before, and so of the very first week too
        handle.execute(
                "update chain set sha = 'c0', next_sha = 'c1', position = position - ? where previous_sha is null",
                (long) weeks * commits);
        handle.execute("delete from last_week_chain where previous_sha is null");
        handle.execute("update last_week_chain set next_sha = 'c' || (cast(substring(sha from 2) as int) + 1)"
                + " where next_sha is null");
        handle.execute("create table weeks_back (number int primary key)");
        try (var batch = handle.prepareBatch("insert into weeks_back (number) values (?)")) {
            IntStream.rangeClosed(1, weeks).forEach(number -> batch.add(number));
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private void sayHowLong(Handle handle, Instant first) {
        handle.execute(
                "update feed set first_at = cast(? as timestamp(6) with time zone), observations = observations * ?",
                first.toString(),
                weeks + 1);
        handle.execute(
                "update measured_by set fingerprint = ? || substring(fingerprint from position('/' in fingerprint))"
                        + " where kind = 'history'",
                first.toString());
        TABLES.forEach(table -> handle.execute("drop table last_week_" + table.name));
        handle.execute("drop table weeks_back");
    }

    private record Copied(String name, String keys, String commits, String moments, String others) {
        String copying(int commitsAWeek) {
            var names = names(keys, commits, moments, others);
            var values = names(
                    each(keys, key -> shortened(key) + " || '-' || b.number"),
                    each(
                            commits,
                            commit -> "'c' || (cast(substring(%s from 2) as int) - b.number * %d)"
                                    .formatted(commit, commitsAWeek)),
                    each(moments, moment -> moment + " - b.number * interval '7' day"),
                    others);
            return "insert into %1$s (%2$s%3$s) select %4$s%5$s from weeks_back b cross join last_week_%1$s where b.number between ? and ?"
                    .formatted(
                            name,
                            names,
                            particular(name, true),
                            values,
                            particular(name, false).formatted(commitsAWeek));
        }

        /** A position on the chain moves as commits do, and a reading's start is a day. */
        private static String particular(String table, boolean column) {
            return switch (table) {
                case "chain" -> column ? ",position" : ",position - b.number * %d";
                case "reading" -> column ? ",starts_on" : ",cast(starts_on - b.number * interval '7' day as date)";
                default -> "";
            };
        }

        /** A digest has room for 32 characters only. */
        private static String shortened(String key) {
            return key.equals("digest") ? "substring(digest from 1 for 26)" : key;
        }

        private static String names(String... lists) {
            return Arrays.stream(lists).filter(list -> !list.isEmpty()).collect(joining(","));
        }

        private static String each(String columns, Function<String, String> value) {
            return columns.isEmpty()
                    ? ""
                    : Arrays.stream(columns.split(",")).map(value).collect(joining(","));
        }
    }
}
