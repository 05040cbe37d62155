package org.kpigovernor.ingest.jira;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Jira's query language: which issues of a project were updated since then. */
final class Jql {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm", Locale.ROOT);
    private static final Duration A_DAY = Duration.ofDays(1);

    private Jql() {}

    /**
     * Times are of a minute, and on the wall clock of the user who asks. Ordered by what doesn't change, so that issues that change
     * while pages are read move no others.
     *
     * @param zone the user's, empty or unknown if it isn't told
     */
    static String updated(String project, Instant since, String zone) {
        return "project = \"" + project.replace("\\", "\\\\").replace("\"", "\\\"") + "\" AND updated >= \""
                + MINUTE.format(local(since, zone)) + "\" ORDER BY created ASC, key ASC";
    }

    /** In the hour that the clocks show twice, the hour before; by an unknown clock, the day before. */
    private static LocalDateTime local(Instant since, String name) {
        ZoneId zone = zone(name);
        if (zone == null) {
            return LocalDateTime.ofInstant(since.minus(A_DAY), ZoneOffset.UTC);
        }
        LocalDateTime local = LocalDateTime.ofInstant(since, zone);
        var transition = zone.getRules().getValidOffsets(local).size() > 1
                ? zone.getRules().getTransition(local)
                : null;
        return transition == null ? local : local.minus(transition.getDuration().abs());
    }

    private static @Nullable ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
