package org.kpigovernor.catalogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom teams name, as {@code config/people.yaml} says; what isn't said there is as with the team that asks.
 *
 * @param name as people call them; the mail address when nobody said
 * @param zone null for the team's
 * @param workingHours null for the team's
 * @param holidays null for the team's
 * @param deputy the mail address of who gets it while this person is away, null if nobody does
 * @param left the last day, null of who stays
 */
public record Person(
        String mail,
        String name,
        @Nullable ZoneId zone,
        @Nullable WorkingHours workingHours,
        @Nullable Holidays holidays,
        @Nullable String deputy,
        List<Absence> away,
        @Nullable LocalDate left) {
    /** Somebody of whom nothing is known but the address. */
    public static Person of(String mail) {
        return new Person(mail, mail, null, null, null, null, List.of(), null);
    }

    /** The absence that lasts longest, if the person isn't there on that day. */
    public Optional<Absence> absence(LocalDate day) {
        var gone = left == null ? Stream.<Absence>empty() : Stream.of(new Absence(left.plusDays(1), null));
        return Stream.concat(
                        gone,
                        away.stream().sorted(Comparator.comparing(Absence::from).reversed()))
                .filter(absence -> absence.covers(day))
                .findFirst();
    }

    public ZoneId zone(Team team) {
        return zone == null ? team.zone() : zone;
    }
}
