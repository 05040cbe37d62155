package org.kpigovernor.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.kpigovernor.notify.HandledMails;
import org.kpigovernor.notify.Incoming;

/** Keeps which incoming mails were handled, each together with what came of it. */
public final class JdbcHandledMails implements HandledMails {
    private final Database database;

    public JdbcHandledMails(Database database) {
        this.database = database;
    }

    @Override
    public boolean contains(String uid) {
        return database.inTransaction(
                handle -> count(handle, "select count(*) from handled_mail where uid = :value", uid) > 0);
    }

    @Override
    public Outcome once(Incoming mail, Instant at, Supplier<Outcome> work) {
        return database.inTransaction(handle -> {
            if (contains(mail.uid())) {
                return Outcome.REPEATED;
            }
            var id = mail.messageId();
            var repeated = !id.isEmpty()
                    && count(handle, "select count(*) from handled_mail where message_id = :value", id) > 0;
            var outcome = repeated ? Outcome.REPEATED : work.get();
            handle.createUpdate(
                            "insert into handled_mail (uid, message_id, handled_at, outcome) values (:uid, :id, :at, :outcome)")
                    .bind("uid", mail.uid())
                    .bind("id", id)
                    .bind("at", Instants.utc(at))
                    .bind("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .execute();
            return outcome;
        });
    }

    private static long count(Handle handle, String sql, String value) {
        return handle.createQuery(sql).bind("value", value).mapTo(Long.class).one();
    }

    @Override
    public Map<Outcome, Long> counts() {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        database.useTransaction(handle -> handle.createQuery(
                        "select outcome, count(*) as mails from handled_mail group by outcome")
                .map((row, context) -> counts.put(
                        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)), row.getLong("mails")))
                .list());
        return counts;
    }
}
