package org.kpigovernor.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The database.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 */
public record DatabaseSettings(
        String url, @Nullable String user, @Nullable String password) {
    /** Whether it is one that no other process can have open at the same time. */
    boolean isEmbedded() {
        return (url.startsWith("jdbc:h2:file:") || url.startsWith("jdbc:h2:mem:"))
                && !url.toUpperCase(Locale.ROOT).contains("AUTO_SERVER");
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + url.replaceAll("\\?.*", "") + "]";
    }
}
