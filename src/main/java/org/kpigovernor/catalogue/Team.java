package org.kpigovernor.catalogue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team, as {@code config/teams.yaml} says. Owner, manager and head are mail addresses.
 *
 * @param kind such as {@code product} or {@code platform}; priorities and thresholds may depend on it
 * @param owner owns the team's KPIs unless {@code owners} names another; null is a finding
 * @param kpis ids of the KPIs that the team is governed by, in the team's order
 * @param owners owner by KPI id, where it isn't {@code owner}
 * @param holidays days that aren't working days, in the team's zone
 */
public record Team(
        String id,
        String name,
        String kind,
        ZoneId zone,
        WorkingHours workingHours,
        @Nullable String owner,
        @Nullable String manager,
        @Nullable String head,
        List<String> kpis,
        Map<String, String> owners,
        Map<String, Target> targets,
        Holidays holidays) {
    /** A team without a calendar. */
    public Team(
            String id,
            String name,
            String kind,
            ZoneId zone,
            WorkingHours workingHours,
            @Nullable String owner,
            @Nullable String manager,
            @Nullable String head,
            List<String> kpis,
            Map<String, String> owners,
            Map<String, Target> targets) {
        this(id, name, kind, zone, workingHours, owner, manager, head, kpis, owners, targets, Holidays.NONE);
    }

    /** The mail address of who owns this KPI in this team, or null if nobody does. */
    public @Nullable String ownerOf(String kpi) {
        return owners.getOrDefault(kpi, owner);
    }
}
