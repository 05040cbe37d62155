package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSlot;
import org.kpigovernor.review.ReviewSlots;

/** Keeps review slots, each once by kind, team, recipient and period. */
public final class JdbcReviewSlots implements ReviewSlots {
    private static final String CLAIM = """
            insert into review_slot (kind, team, recipient, period_start, due, state, done_at, why)
            values (:kind, :team, :recipient, :start, :due, :state, :doneAt, :why) on conflict do nothing""";

    private static final String END = """
            update review_slot set state = :state, done_at = :doneAt, why = :why, due = :due
            where kind = :kind and team = :team and recipient = :recipient and period_start = :start""";

    private static final String WATCH = """
            insert into review_watch (kind, team, recipient, since) values (:kind, :team, :recipient, :now)
            on conflict do nothing""";

    private static final String SINCE = """
            select since as moment from review_watch where kind = :kind and team = :team and recipient = :recipient
            union all
            select due as moment from review_slot where kind = :kind and team = :team and recipient = :recipient
            order by moment desc limit 1""";

    private final Database database;

    public JdbcReviewSlots(Database database) {
        this.database = database;
    }

    @Override
    public boolean claim(ReviewSlot slot) {
        return database.inTransaction(
                handle -> bind(handle.createUpdate(CLAIM), slot).execute() == 1);
    }

    @Override
    public void end(ReviewSlot slot) {
        database.useTransaction(handle -> bind(handle.createUpdate(END), slot).execute());
    }

    @Override
    public Optional<Instant> lastDue(ReviewKind kind, String team) {
        return database.inTransaction(handle -> handle.createQuery(
                        "select due from review_slot where kind = :kind and team = :team order by due desc limit 1")
                .bind("kind", kind.name())
                .bind("team", team)
                .map((row, context) -> Instants.get(row, "due"))
                .findOne());
    }

    @Override
    public Instant since(ReviewKind kind, String team, String recipient, Instant now) {
        return database.inTransaction(handle -> {
            var known = last(handle, kind, team, recipient);
            if (known.isPresent()) {
                return known.get();
            }
            handle.createUpdate(WATCH)
                    .bind("kind", kind.name())
                    .bind("team", team)
                    .bind("recipient", recipient)
                    .bind("now", Instants.utc(now))
                    .execute();
            return last(handle, kind, team, recipient).orElseThrow();
        });
    }

    private static Optional<Instant> last(Handle handle, ReviewKind kind, String team, String recipient) {
        return handle.createQuery(SINCE)
                .bind("kind", kind.name())
                .bind("team", team)
                .bind("recipient", recipient)
                .map((row, context) -> Instants.get(row, "moment"))
                .findOne();
    }

    @Override
    public List<ReviewSlot> unfinished() {
        return database.inTransaction(handle -> handle.createQuery(
                        "select * from review_slot where state = 'DUE' order by due, kind, team, recipient")
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public List<ReviewSlot> find(@Nullable String team, @Nullable ReviewKind kind, int max) {
        var sql = "select * from review_slot where 1 = 1" + (team == null ? "" : " and team = :team")
                + (kind == null ? "" : " and kind = :kind") + " order by due desc, kind, team, recipient limit :max";
        return database.inTransaction(handle -> {
            var query = handle.createQuery(sql).bind("max", max);
            if (team != null) {
                query.bind("team", team);
            }
            if (kind != null) {
                query.bind("kind", kind.name());
            }
            return query.map((row, context) -> read(row)).list();
        });
    }

    private static Update bind(Update update, ReviewSlot slot) {
        return update.bind("kind", slot.kind().name())
                .bind("team", slot.team())
                .bind("recipient", slot.recipient())
                .bind("start", slot.start())
                .bind("due", Instants.utc(slot.due()))
                .bind("state", slot.state().name())
                .bindByType("doneAt", Instants.utcOrNull(slot.doneAt()), OffsetDateTime.class)
                .bind("why", slot.why());
    }

    private static ReviewSlot read(ResultSet row) throws SQLException {
        return new ReviewSlot(
                ReviewKind.valueOf(row.getString("kind")),
                row.getString("team"),
                row.getString("recipient"),
                row.getObject("period_start", LocalDate.class),
                Instants.get(row, "due"),
                ReviewSlot.State.valueOf(row.getString("state")),
                Instants.getOrNull(row, "done_at"),
                row.getString("why"));
    }
}
