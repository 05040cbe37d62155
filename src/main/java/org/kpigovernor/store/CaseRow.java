package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.catalogue.Priority;

/** A case as a row. */
final class CaseRow {
    private CaseRow() {}

    static Update bind(Update update, Case subject) {
        return update.bind("team", subject.team())
                .bind("kpi", subject.kpi())
                .bind("kind", subject.kind().name())
                .bind("state", subject.state().name())
                .bind("priority", subject.priority().name())
                .bind("rule", subject.rule())
                .bind("sentence", subject.sentence())
                .bind("firstWeek", subject.firstWeek())
                .bind("lastWeek", subject.lastWeek())
                .bind("opened", Instants.utc(subject.opened()))
                .bind("changed", Instants.utc(subject.changed()))
                .bindByType("worsened", Instants.utcOrNull(subject.worsened()), OffsetDateTime.class)
                .bind("owner", subject.owner())
                .bind("cause", subject.cause())
                .bindByType("acceptedUntil", subject.acceptedUntil(), LocalDate.class)
                .bind("worthRaising", subject.worthRaising())
                .bind("openKey", subject.isOpen() ? subject.team() + "/" + subject.kpi() : null);
    }

    static Case read(ResultSet row, String prefix) throws SQLException {
        return new Case(
                prefix + row.getLong("case_number"),
                row.getString("team"),
                row.getString("kpi"),
                Case.Kind.valueOf(row.getString("kind")),
                Case.State.valueOf(row.getString("state")),
                Priority.valueOf(row.getString("priority")),
                row.getString("rule"),
                row.getString("sentence"),
                row.getObject("first_week", LocalDate.class),
                row.getObject("last_week", LocalDate.class),
                Instants.get(row, "opened"),
                Instants.get(row, "changed"),
                Instants.getOrNull(row, "worsened"),
                row.getString("owner"),
                row.getString("cause"),
                row.getObject("accepted_until", LocalDate.class),
                booleanOrNull(row, "worth_raising"),
                row.getInt("version"));
    }

    static CaseMove readMove(ResultSet row, String prefix) throws SQLException {
        return new CaseMove(
                prefix + row.getLong("case_number"),
                Instants.get(row, "moved_at"),
                row.getString("move"),
                row.getString("moved_by"),
                row.getString("why"));
    }

    private static @Nullable Boolean booleanOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }
}
