package org.kpigovernor.review;

import java.time.ZoneId;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.review.ReviewSettings.Schedule;

/**
 * One schedule for one of its teams and one of its recipients: what slots are made of.
 *
 * @param recipient a mail address; the role, if the team names nobody for it
 * @param known whether the recipient is an address
 */
record Appointment(Schedule schedule, Team team, String recipient, boolean known) {
    ReviewKind kind() {
        return schedule.kind();
    }

    ZoneId zone() {
        var zone = schedule.zone();
        return zone == null ? team.zone() : zone;
    }

    boolean isOf(ReviewSlot slot) {
        return slot.kind() == kind()
                && slot.team().equals(team.id())
                && slot.recipient().equals(recipient);
    }
}
