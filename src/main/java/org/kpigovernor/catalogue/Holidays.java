package org.kpigovernor.catalogue;

import java.time.LocalDate;
import java.util.Set;

/** Days on which nobody is expected to work, as a calendar says; which zone they are in is their team's business. */
public record Holidays(Set<LocalDate> days) {
    /** Of whoever has no calendar. */
    public static final Holidays NONE = new Holidays(Set.of());

    public Holidays {
        days = Set.copyOf(days);
    }

    public boolean isHoliday(LocalDate day) {
        return days.contains(day);
    }
}
