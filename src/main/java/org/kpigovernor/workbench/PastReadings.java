package org.kpigovernor.workbench;

import java.time.LocalDate;
import java.util.List;
import org.kpigovernor.measure.Reading;

/** The weekly readings that a backtest looks at. */
public interface PastReadings {
    /** A team's readings of all weeks up to the one that begins on that day, without their parts. */
    List<Reading> weeks(String team, LocalDate last);
}
