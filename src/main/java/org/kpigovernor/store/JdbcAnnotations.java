package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.notify.Notes;
import org.kpigovernor.web.Annotations;

/** Keeps what people noted about a day. */
public final class JdbcAnnotations implements Annotations, Notes {
    private final Database database;

    public JdbcAnnotations(Database database) {
        this.database = database;
    }

    @Override
    public void add(Annotation annotation) {
        database.useTransaction(handle -> handle.createUpdate(
                        "insert into annotation (team, kpi, noted_on, words, noted_by) values (:team, :kpi, :day, :words, :by)")
                .bind("team", annotation.team())
                .bind("kpi", annotation.kpi())
                .bind("day", annotation.on())
                .bind("words", annotation.text())
                .bind("by", annotation.by())
                .execute());
    }

    @Override
    public List<Annotation> find(@Nullable String team) {
        return database.inTransaction(handle -> handle.createQuery("""
                        select team, kpi, noted_on, words, noted_by from annotation
                        where cast(:team as varchar) is null or team is null or team = :team
                        order by noted_on, id
                        """)
                .bind("team", team)
                .map((row, context) -> annotation(row))
                .list());
    }

    @Override
    public List<Note> about(String team, String kpi, LocalDate from, LocalDate to) {
        return database.inTransaction(handle -> handle.createQuery("""
                        select noted_on, words from annotation
                        where (team is null or team = :team) and (kpi is null or kpi = :kpi)
                          and noted_on >= :from and noted_on <= :to
                        order by noted_on, id
                        """)
                .bind("team", team)
                .bind("kpi", kpi)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Note(row.getObject("noted_on", LocalDate.class), row.getString("words")))
                .list());
    }

    private static Annotation annotation(ResultSet row) throws SQLException {
        return new Annotation(
                row.getString("team"),
                row.getString("kpi"),
                row.getObject("noted_on", LocalDate.class),
                row.getString("words"),
                row.getString("noted_by"));
    }
}
