package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.review.ReviewAnswer;
import org.kpigovernor.review.ReviewAnswers;

/** Keeps the answers of quarterly reviews, each as it was given. */
public final class JdbcReviewAnswers implements ReviewAnswers {
    private static final String ADD = """
            insert into review_answer (team, kpi, quarter_start, answer, reason, answered_by, answered_at, meaning)
            values (:team, :kpi, :quarter, :answer, :reason, :by, :at, :meaning)""";

    private static final String FIND = """
            select team, kpi, quarter_start, answer, reason, answered_by, answered_at, meaning from review_answer
            where (cast(:team as varchar) is null or team = :team) and (cast(:kpi as varchar) is null or kpi = :kpi)
            order by answered_at, id""";

    private final Database database;

    public JdbcReviewAnswers(Database database) {
        this.database = database;
    }

    @Override
    public void add(ReviewAnswer answer) {
        database.useTransaction(handle -> handle.createUpdate(ADD)
                .bind("team", answer.team())
                .bind("kpi", answer.kpi())
                .bind("quarter", answer.quarter())
                .bind("answer", answer.answer().name())
                .bind("reason", answer.reason())
                .bind("by", answer.by())
                .bind("at", Instants.utc(answer.at()))
                .bind("meaning", answer.meaning())
                .execute());
    }

    @Override
    public List<ReviewAnswer> find(@Nullable String team, @Nullable String kpi) {
        return database.inTransaction(handle -> handle.createQuery(FIND)
                .bind("team", team)
                .bind("kpi", kpi)
                .map((row, context) -> read(row))
                .list());
    }

    private static ReviewAnswer read(ResultSet row) throws SQLException {
        return new ReviewAnswer(
                row.getString("team"),
                row.getString("kpi"),
                row.getObject("quarter_start", LocalDate.class),
                ReviewAnswer.Kind.valueOf(row.getString("answer")),
                row.getString("reason"),
                row.getString("answered_by"),
                Instants.get(row, "answered_at"),
                row.getString("meaning"));
    }
}
