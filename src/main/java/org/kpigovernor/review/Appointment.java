package org.kpigovernor.review;

import java.time.ZoneId;
import org.kpigovernor.review.ReviewSettings.Schedule;

/**
 * One schedule for one of its subjects and one of its recipients: what slots are made of.
 *
 * @param recipient a mail address; the role, if the team names nobody for it
 * @param known whether the recipient is an address
 */
record Appointment(Schedule schedule, Subject subject, String recipient, boolean known) {
    ReviewKind kind() {
        return schedule.kind();
    }

    ZoneId zone() {
        var zone = schedule.zone();
        return zone == null ? subject.zone() : zone;
    }

    /** The days of its subject, without those of the schedule's calendar. */
    WorkingDays workingDays() {
        return subject.workingDays().without(schedule.terms().calendar());
    }

    boolean isOf(ReviewSlot slot) {
        return slot.kind() == kind()
                && slot.team().equals(subject.id())
                && slot.recipient().equals(recipient);
    }
}
