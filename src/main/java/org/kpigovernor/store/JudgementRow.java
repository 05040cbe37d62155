package org.kpigovernor.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.PeriodKind;
import org.kpigovernor.judge.Evidence;
import org.kpigovernor.judge.Finding;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.judge.Verdict;
import org.kpigovernor.judge.VerdictKind;
import org.kpigovernor.measure.Period;

/** How judgements are written to rows and read from them; evidence is JSON, because nobody asks for its parts. */
final class JudgementRow {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private JudgementRow() {}

    static PreparedBatch bindKey(PreparedBatch batch, Verdict verdict) {
        return bind(batch, verdict.period()).bind("team", verdict.team()).bind("kpi", verdict.kpi());
    }

    static PreparedBatch bind(PreparedBatch batch, Verdict verdict, Instant at) {
        return bindKey(batch, verdict)
                .bind("verdict", verdict.kind().name())
                .bind("rule", verdict.rule())
                .bind("sentence", verdict.sentence())
                .bind("book", verdict.book())
                .bind("trial", verdict.trial())
                .bind("at", Instants.utc(at))
                .bind("evidence", json(verdict.evidence()));
    }

    static PreparedBatch bind(PreparedBatch batch, Tension tension) {
        return bind(batch, tension.period())
                .bind("team", tension.team())
                .bind("better", tension.better())
                .bind("worse", tension.worse())
                .bind("since", tension.since())
                .bind("rule", tension.rule())
                .bind("book", tension.book())
                .bind("sentence", tension.sentence())
                .bind("wins", tension.wins())
                .bind("gain", change(tension.gain()))
                .bind("loss", change(tension.loss()));
    }

    static PreparedBatch bind(PreparedBatch batch, Finding finding) {
        return batch.bind("rule", finding.rule())
                .bind("book", finding.book())
                .bind("team", finding.team())
                .bind("kpi", finding.kpi())
                .bind("what", finding.what())
                .bind("hint", finding.hint())
                .bind("place", finding.place());
    }

    static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                row.getString("team"),
                row.getString("kpi"),
                period(row),
                VerdictKind.valueOf(row.getString("verdict")),
                row.getString("rule"),
                row.getString("sentence"),
                row.getString("book"),
                row.getBoolean("trial"),
                evidence(row.getString("evidence")));
    }

    static Tension tension(ResultSet row) throws SQLException {
        return new Tension(
                row.getString("team"),
                row.getString("better"),
                row.getString("worse"),
                period(row),
                row.getObject("since", LocalDate.class),
                row.getString("rule"),
                row.getString("book"),
                row.getString("sentence"),
                row.getString("wins"),
                change(row.getString("gain")),
                change(row.getString("loss")));
    }

    static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("rule"),
                row.getString("book"),
                row.getString("team"),
                row.getString("kpi"),
                row.getString("what"),
                row.getString("hint"),
                row.getString("place"));
    }

    private static PreparedBatch bind(PreparedBatch batch, Period period) {
        return batch.bind("kind", period.kind().name()).bind("start", period.start());
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                PeriodKind.valueOf(row.getString("period_kind")), row.getObject("period_start", LocalDate.class));
    }

    private static @Nullable String change(Tension.@Nullable Change change) {
        return change == null ? null : json(change);
    }

    private static Tension.@Nullable Change change(@Nullable String json) {
        return json == null ? null : read(json, Tension.Change.class);
    }

    private static Evidence evidence(String json) {
        return read(json, Evidence.class);
    }

    private static String json(Object plain) {
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence is plain values", e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence that we wrote can be read", e);
        }
    }
}
