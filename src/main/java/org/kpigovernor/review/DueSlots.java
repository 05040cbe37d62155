package org.kpigovernor.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.review.DueTimes.Time;

/** The slots of an appointment that have come due since the last one that was kept. */
final class DueSlots {
    private final ReviewSlots slots;
    private final CronTimes cronTimes;

    DueSlots(ReviewSlots slots, CronTimes cronTimes) {
        this.slots = slots;
        this.cronTimes = cronTimes;
    }

    /** In the order of time, the last of each reviewed period; one that a holiday takes is skipped already. */
    List<ReviewSlot> until(Appointment appointment, Instant now) {
        var byStart = new LinkedHashMap<LocalDate, ReviewSlot>();
        var since = slots.since(appointment.kind(), appointment.subject().id(), appointment.recipient(), now);
        for (var time : new DueTimes(cronTimes, appointment).between(since, now)) {
            var slot = slot(appointment, time);
            byStart.put(slot.start(), slot);
        }
        return List.copyOf(byStart.values());
    }

    /** The next one after that moment, whatever was kept before. */
    Optional<ReviewSlot> next(Appointment appointment, Instant after) {
        return new DueTimes(cronTimes, appointment).first(after).map(time -> slot(appointment, time));
    }

    private static ReviewSlot slot(Appointment appointment, Time time) {
        return new ReviewSlot(
                appointment.kind(),
                appointment.subject().id(),
                appointment.recipient(),
                start(appointment, time),
                time.due(),
                time.skipped() ? ReviewSlot.State.SKIPPED : ReviewSlot.State.DUE,
                null,
                time.why());
    }

    /** A skipped one is named after the holiday itself, which no review ever looks back on as its first day. */
    private static LocalDate start(Appointment appointment, Time time) {
        return time.skipped()
                ? time.named().atZone(appointment.zone()).toLocalDate()
                : appointment.subject().start(appointment.kind(), time.named(), appointment.zone());
    }
}
