package org.kpigovernor.notify;

import java.time.LocalDate;
import java.util.List;

/** What people noted about days, such as a freeze or a move to another office. */
public interface Notes {
    /** Where nobody notes anything. */
    Notes NONE = (team, kpi, from, to) -> List.of();

    /** Those about a team's KPI, about all its KPIs or about all teams, in the order of their days, both ends counted. */
    List<Note> about(String team, String kpi, LocalDate from, LocalDate to);

    /** One of them. */
    record Note(LocalDate day, String words) {}
}
