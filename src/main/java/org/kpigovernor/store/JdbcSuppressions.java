package org.kpigovernor.store;

import java.util.List;
import java.util.Locale;
import org.kpigovernor.notify.Suppressions;

/** Keeps who has stopped which mails; addresses in small letters. */
public final class JdbcSuppressions implements Suppressions {
    private static final String ADD = """
            insert into suppression (recipient, kind, team, since) values (:recipient, :kind, :team, :since)
            on conflict do nothing""";

    private final Database database;

    public JdbcSuppressions(Database database) {
        this.database = database;
    }

    @Override
    public List<Suppression> of(String team) {
        return database.inTransaction(handle -> handle.createQuery(
                        "select * from suppression where team = :team order by since, recipient, kind")
                .bind("team", team)
                .map((row, context) -> new Suppression(
                        row.getString("recipient"),
                        row.getString("kind"),
                        row.getString("team"),
                        Instants.get(row, "since")))
                .list());
    }

    @Override
    public void add(Suppression suppression) {
        database.useTransaction(handle -> handle.createUpdate(ADD)
                .bind("recipient", small(suppression.recipient()))
                .bind("kind", suppression.kind())
                .bind("team", suppression.team())
                .bind("since", Instants.utc(suppression.since()))
                .execute());
    }

    @Override
    public void remove(String recipient, String kind, String team) {
        database.useTransaction(handle -> handle.createUpdate(
                        "delete from suppression where recipient = :recipient and kind = :kind and team = :team")
                .bind("recipient", small(recipient))
                .bind("kind", kind)
                .bind("team", team)
                .execute());
    }

    private static String small(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
