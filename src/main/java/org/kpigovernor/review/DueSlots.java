package org.kpigovernor.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/** The slots of an appointment that have come due since the last one that was kept. */
final class DueSlots {
    private final ReviewSlots slots;
    private final CronTimes cronTimes;

    DueSlots(ReviewSlots slots, CronTimes cronTimes) {
        this.slots = slots;
        this.cronTimes = cronTimes;
    }

    /** In the order of time, the last of each reviewed period. */
    List<ReviewSlot> until(Appointment appointment, Instant now) {
        var byStart = new LinkedHashMap<Object, ReviewSlot>();
        var since = slots.since(appointment.kind(), appointment.subject().id(), appointment.recipient(), now);
        var next = next(appointment, since);
        while (!next.isAfter(now)) {
            if (appointment.subject().isDue(appointment.kind(), next)) {
                var slot = slot(appointment, next);
                byStart.put(slot.start(), slot);
            }
            next = next(appointment, next);
        }
        return List.copyOf(byStart.values());
    }

    private Instant next(Appointment appointment, Instant after) {
        return cronTimes
                .next(appointment.schedule().cron(), appointment.zone(), after)
                .orElse(Instant.MAX);
    }

    private static ReviewSlot slot(Appointment appointment, Instant due) {
        return new ReviewSlot(
                appointment.kind(),
                appointment.subject().id(),
                appointment.recipient(),
                appointment.subject().start(appointment.kind(), due, appointment.zone()),
                due,
                ReviewSlot.State.DUE,
                null,
                "");
    }
}
