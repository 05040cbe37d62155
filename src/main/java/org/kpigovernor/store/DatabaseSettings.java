package org.kpigovernor.store;

import org.jspecify.annotations.Nullable;

/**
 * The database.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 */
public record DatabaseSettings(
        String url, @Nullable String user, @Nullable String password) {
    @Override
    public String toString() {
        return "DatabaseSettings[" + url.replaceAll("\\?.*", "") + "]";
    }
}
