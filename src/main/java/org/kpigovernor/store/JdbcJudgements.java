package org.kpigovernor.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Judgement;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.StandingFinding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.measure.Period;

/** Keeps judgements: the last verdict of each team, KPI and period, with its evidence. */
public final class JdbcJudgements implements Judgements {
    private static final String INSERT_VERDICT = """
            insert into <table> (team, kpi, period_kind, period_start, verdict, rule, sentence, book, trial, judged_at, evidence)
            values (:team, :kpi, :kind, :start, :verdict, :rule, :sentence, :book, :trial, :at, :evidence)""";

    private static final String INSERT_TENSION = """
            insert into tension (
                team, better, worse, period_kind, period_start, since, rule, book, sentence, wins, gain, loss, trial)
            values (
                :team, :better, :worse, :kind, :start, :since, :rule, :book, :sentence, :wins, :gain, :loss, :trial)""";

    private final Database database;

    public JdbcJudgements(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Judgement judgement) {
        database.useTransaction(handle -> {
            forget(handle, "verdict", judgement.verdicts());
            forget(handle, "trial_verdict", judgement.verdicts());
            keepVerdicts(handle, "verdict", judgement.verdicts(), judgement.asOf());
            keepVerdicts(handle, "trial_verdict", judgement.trials(), judgement.asOf());
            keepTensions(handle, judgement);
            FindingRows.keep(handle, judgement.findings(), judgement.asOf());
        });
    }

    @Override
    public List<Verdict> verdicts(
            @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to) {
        return verdicts("verdict", team, kpi, from, to);
    }

    @Override
    public List<Verdict> trials(
            @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to) {
        return verdicts("trial_verdict", team, kpi, from, to);
    }

    private List<Verdict> verdicts(
            String table,
            @Nullable String team,
            @Nullable String kpi,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        var sql = "select * from " + table + where(team, kpi, from, to)
                + " order by team, kpi, period_start, period_kind, rule";
        return database.inTransaction(handle -> bound(handle.createQuery(sql), team, kpi, from, to)
                .map((row, context) -> JudgementRow.verdict(row))
                .list());
    }

    @Override
    public List<Finding> findings() {
        return standing().stream().map(StandingFinding::finding).toList();
    }

    @Override
    public List<StandingFinding> standing() {
        return database.inTransaction(FindingRows::all);
    }

    @Override
    public List<Tension> tensions(@Nullable String team, @Nullable LocalDate from, @Nullable LocalDate to) {
        var sql = "select * from tension" + where(team, null, from, to) + " order by team, period_start, better, worse";
        return database.inTransaction(handle -> bound(handle.createQuery(sql), team, null, from, to)
                .map((row, context) -> JudgementRow.tension(row))
                .list());
    }

    /** What was said before of these teams, KPIs and periods. */
    private static void forget(Handle handle, String table, List<Verdict> verdicts) {
        var delete = handle.prepareBatch("delete from " + table
                + " where team = :team and kpi = :kpi and period_kind = :kind and period_start = :start");
        verdicts.forEach(verdict -> JudgementRow.bindKey(delete, verdict).add());
        if (!verdicts.isEmpty()) {
            delete.execute();
        }
    }

    private static void keepVerdicts(Handle handle, String table, List<Verdict> verdicts, Instant at) {
        var insert = handle.prepareBatch(INSERT_VERDICT.replace("<table>", table));
        verdicts.forEach(verdict -> JudgementRow.bind(insert, verdict, at).add());
        if (!verdicts.isEmpty()) {
            insert.execute();
        }
    }

    /** A tension that is no longer there must go, so all of a judged team's period are replaced. */
    private static void keepTensions(Handle handle, Judgement judgement) {
        var delete = handle.prepareBatch(
                "delete from tension where team = :team and period_kind = :kind and period_start = :start");
        var judged = judged(judgement);
        judged.forEach(one -> delete.bind("team", one.team())
                .bind("kind", one.period().kind().name())
                .bind("start", one.period().start())
                .add());
        if (!judged.isEmpty()) {
            delete.execute();
        }
        var insert = handle.prepareBatch(INSERT_TENSION);
        judgement
                .tensions()
                .forEach(tension -> JudgementRow.bind(insert, tension).add());
        if (insert.size() > 0) {
            insert.execute();
        }
    }

    private record Judged(String team, Period period) {}

    private static Set<Judged> judged(Judgement judgement) {
        return judgement.verdicts().stream()
                .map(verdict -> new Judged(verdict.team(), verdict.period()))
                .collect(Collectors.toSet());
    }

    private static String where(
            @Nullable String team, @Nullable String kpi, @Nullable LocalDate from, @Nullable LocalDate to) {
        return " where 1 = 1"
                + (team == null ? "" : " and team = :team")
                + (kpi == null ? "" : " and kpi = :kpi")
                + (from == null ? "" : " and period_start >= :from")
                + (to == null ? "" : " and period_start <= :to");
    }

    private static Query bound(
            Query query,
            @Nullable String team,
            @Nullable String kpi,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        if (team != null) {
            query.bind("team", team);
        }
        if (kpi != null) {
            query.bind("kpi", kpi);
        }
        if (from != null) {
            query.bind("from", from);
        }
        if (to != null) {
            query.bind("to", to);
        }
        return query;
    }
}
