package org.kpigovernor.notify;

import java.time.LocalDate;
import org.kpigovernor.catalogue.Absence;
import org.kpigovernor.catalogue.Person;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.notify.wording.OneLine;

/** Somebody who should have been told, and isn't there. */
record StandIn(Person absent, Absence absence) {
    /** Such as {@code Ada, who is away until 12 Nov 2026}. */
    String words() {
        LocalDate to = absence.to();
        return OneLine.of(absent.name()) + (to == null ? ", who has left" : ", who is away until " + Days.day(to));
    }
}
