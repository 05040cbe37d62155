package org.kpigovernor.catalogue;

import java.util.List;

/**
 * What KPIs are for: one row of {@code rules/definitions/objectives.csv}.
 *
 * @param serves the larger objective, {@link #TOP} for one that the organisation sets itself, empty when nobody has said
 * @param contradictedBy KPIs that pull away from it, and from all that serves it
 */
public record Objective(String id, String name, String serves, List<String> contradictedBy) {
    /** What an objective serves that serves no other. */
    public static final String TOP = "organisation";

    public boolean isTop() {
        return serves.equals(TOP);
    }
}
