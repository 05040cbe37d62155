package org.kpigovernor.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Team;

/**
 * A time in which cases aren't told, planned in {@code config/escalations.yaml}; what it holds back is told at its end, if it still stands.
 *
 * @param teams whose cases; empty for all teams'
 * @param zone of its times; null for each team's own
 * @param evenNonNegotiable whether it holds back a breach of what isn't negotiable too
 */
public record MaintenanceWindow(
        Set<String> teams, When when, @Nullable ZoneId zone, String reason, boolean evenNonNegotiable) {
    /** Once or again and again. */
    public sealed interface When {}

    /** From one moment on the wall clock to another. */
    public record Once(LocalDateTime from, LocalDateTime to) implements When {}

    /** So long from each time that a cron expression names. */
    public record Recurring(String cron, Duration length) implements When {}

    /** What it is to a case at that moment, if it is in force. */
    public Optional<Hold> hold(Case subject, Team team, Instant moment, Recurrence recurrence) {
        boolean meant = (teams.isEmpty() || teams.contains(subject.team()))
                && (evenNonNegotiable || !Silence.isBreach(subject));
        return (meant ? end(team, moment, recurrence) : Optional.<Instant>empty())
                .map(end -> new Hold(Hold.Kind.MAINTENANCE, "", "maintenance: " + reason, end));
    }

    private Optional<Instant> end(Team team, Instant moment, Recurrence recurrence) {
        var there = Objects.requireNonNullElse(zone, team.zone());
        if (when instanceof Once once) {
            var from = once.from().atZone(there).toInstant();
            var to = once.to().atZone(there).toInstant();
            return moment.isBefore(from) || !moment.isBefore(to) ? Optional.empty() : Optional.of(to);
        }
        var recurring = (Recurring) when;
        return recurrence
                .next(recurring.cron(), there, moment.minus(recurring.length()))
                .filter(start -> !start.isAfter(moment))
                .map(start -> start.plus(recurring.length()));
    }
}
