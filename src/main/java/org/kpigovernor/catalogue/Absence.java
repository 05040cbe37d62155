package org.kpigovernor.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a person isn't there.
 *
 * @param from the first of them
 * @param to the last of them; null for who doesn't come back
 */
public record Absence(LocalDate from, @Nullable LocalDate to) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
