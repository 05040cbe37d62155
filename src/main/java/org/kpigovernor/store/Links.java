package org.kpigovernor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.measure.MergedRequest.Link;

/** Links to deployments, in two columns each. */
final class Links {
    private Links() {}

    static @Nullable String thing(@Nullable Link link) {
        return link == null ? null : link.deployment();
    }

    static @Nullable OffsetDateTime finish(@Nullable Link link) {
        return link == null ? null : Moments.utc(link.finishedAt());
    }

    static @Nullable Link read(ResultSet row, String thing, String finish) throws SQLException {
        var deployment = row.getString(thing);
        return deployment == null ? null : new Link(deployment, Moments.read(row, finish));
    }
}
