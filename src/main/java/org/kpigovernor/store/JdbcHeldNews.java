package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.kpigovernor.cases.Hold;
import org.kpigovernor.notify.HeldNews;

/** Keeps what was held back. */
public final class JdbcHeldNews implements HeldNews {
    private static final String INSERT = """
            insert into held_news (news, case_id, recipient, kind, held_by, why, held_at)
            values (:news, :caseId, :recipient, :kind, :by, :why, :at) on conflict do nothing""";

    private final Database database;

    public JdbcHeldNews(Database database) {
        this.database = database;
    }

    @Override
    public void hold(Held held) {
        database.useTransaction(handle -> handle.createUpdate(INSERT)
                .bind("news", held.news())
                .bind("caseId", held.caseId())
                .bind("recipient", held.recipient())
                .bind("kind", held.kind().name())
                .bind("by", held.by())
                .bind("why", held.why())
                .bind("at", Instants.utc(held.at()))
                .execute());
    }

    @Override
    public List<Held> ofCase(String caseId) {
        return find("case_id", caseId);
    }

    @Override
    public List<Held> by(String holder) {
        return find("held_by", holder);
    }

    private List<Held> find(String column, String value) {
        return database.inTransaction(handle -> handle.createQuery(
                        "select * from held_news where " + column + " = :value order by held_at, news")
                .bind("value", value)
                .map((row, context) -> held(row))
                .list());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString("news"),
                row.getString("case_id"),
                row.getString("recipient"),
                Hold.Kind.valueOf(row.getString("kind")),
                row.getString("held_by"),
                row.getString("why"),
                Instants.get(row, "held_at"));
    }
}
