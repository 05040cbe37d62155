package org.kpigovernor.measure;

import java.time.LocalDate;
import java.time.ZoneId;
import org.kpigovernor.catalogue.PeriodKind;

/** What a reading is of. */
public record ReadingKey(String team, String kpi, Period period) {
    /** The instants between which its things finished, in the zone of its team. */
    Stale in(ZoneId zone) {
        return new Stale(this, period.begins(zone), period.ends(zone), period.begins(zone));
    }

    PeriodKind kind() {
        return period.kind();
    }

    LocalDate start() {
        return period.start();
    }
}
