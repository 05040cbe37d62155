package org.kpigovernor.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.notify.Audience;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.Outbox;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.review.ReviewSettings.Quiet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the reviews that are due: claims a slot, composes it, hands it to the outbox, and ends the slot. A crash in between
 * leaves a claimed slot, which the next run takes up again; the notice's key is the slot's, so that it is written once.
 */
public final class ReviewRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewRunner.class);

    /** Up to here a review is in time: nobody minds a quarter of an hour. */
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final ReviewSlots slots;
    private final ReviewWriters writers;
    private final Invitations invitations;
    private final Outbox outbox;
    private final DueSlots dueSlots;
    private final Audience audience;

    /** With mail only. */
    public ReviewRunner(
            ReviewSlots slots, ReviewWriters writers, Invitations invitations, Outbox outbox, CronTimes cronTimes) {
        this(slots, writers, invitations, outbox, cronTimes, Audience.MAIL_ONLY);
    }

    public ReviewRunner(
            ReviewSlots slots,
            ReviewWriters writers,
            Invitations invitations,
            Outbox outbox,
            CronTimes cronTimes,
            Audience audience) {
        this.audience = audience;
        this.slots = slots;
        this.writers = writers;
        this.invitations = invitations;
        this.outbox = outbox;
        this.dueSlots = new DueSlots(slots, cronTimes);
    }

    /**
     * Ends every slot that is due: after an outage the last of each schedule and team is written, late, and the earlier ones are
     * skipped.
     *
     * @param history whether the past is governed afterwards: then reviews are kept and shown, and never sent
     * @return how many reviews were written
     */
    public int runDue(Organisation organisation, ReviewSettings settings, Instant now, boolean history) {
        var appointments = appointments(organisation, settings);
        var written = slots.unfinished().stream()
                .mapToInt(slot -> resume(slot, appointments, now, history))
                .sum();
        for (var appointment : appointments) {
            written += run(appointment, dueSlots.until(appointment, now), now, history);
        }
        return written;
    }

    /** The next slot of each schedule, subject and recipient, the earliest first. */
    public List<ReviewSlot> upcoming(Organisation organisation, ReviewSettings settings, Instant now) {
        return appointments(organisation, settings).stream()
                .filter(Appointment::known)
                .flatMap(appointment -> dueSlots.next(appointment, now).stream())
                .sorted(Comparator.comparing(ReviewSlot::due))
                .toList();
    }

    private List<Appointment> appointments(Organisation organisation, ReviewSettings settings) {
        return Appointments.of(organisation, writers.digests().owners(), settings);
    }

    private int resume(ReviewSlot slot, List<Appointment> appointments, Instant now, boolean history) {
        var appointment = appointments.stream().filter(each -> each.isOf(slot)).findFirst();
        if (appointment.isEmpty()) {
            slots.end(slot.ended(ReviewSlot.State.SKIPPED, now, "no schedule asks for it any more"));
        }
        return appointment.map(each -> write(each, slot, now, history)).orElse(0);
    }

    private int run(Appointment appointment, List<ReviewSlot> all, Instant now, boolean history) {
        all.stream()
                .filter(slot -> slot.state() == ReviewSlot.State.SKIPPED)
                .forEach(slot -> slots.claim(slot.ended(ReviewSlot.State.SKIPPED, now, "")));
        var due = all.stream()
                .filter(slot -> slot.state() == ReviewSlot.State.DUE)
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        var last = due.get(due.size() - 1);
        for (var missed : due.subList(0, due.size() - 1)) {
            slots.claim(missed.ended(
                    ReviewSlot.State.SKIPPED, now, "missed, and a later one was due by then: that of " + last.start()));
        }
        return slots.claim(last) ? write(appointment, last, now, history) : 0;
    }

    private int write(Appointment appointment, ReviewSlot slot, Instant now, boolean history) {
        if (!appointment.known()) {
            slots.end(slot.ended(
                    ReviewSlot.State.SKIPPED, now, appointment.subject().missing(slot.recipient())));
            return 0;
        }
        var late = late(slot, now);
        var skipAfter = appointment.schedule().terms().skipAfter();
        if (skipAfter != null && late.compareTo(skipAfter) > 0) {
            slots.end(slot.ended(ReviewSlot.State.SKIPPED, now, tooLate(late, skipAfter)));
            return 0;
        }
        var composed = compose(appointment, slot, now, late);
        if (composed.isEmpty()) {
            return 0;
        }
        if (composed.get().quiet() && appointment.schedule().quiet() == Quiet.SKIP) {
            slots.end(slot.ended(ReviewSlot.State.QUIET, now, composed.get().why()));
            return 0;
        }
        tellChannels(composed.get().notice(), slot, history);
        if (isStopped(composed.get().notice(), slot)) {
            slots.end(slot.ended(ReviewSlot.State.SKIPPED, now, "unsubscribed"));
            return 0;
        }
        return keep(composed.get().notice(), slot, now, late, history);
    }

    private static String tooLate(Duration late, Duration most) {
        return "%s late, and its schedule sends none that is more than %s late"
                .formatted(Days.duration(late), Days.duration(most));
    }

    private boolean isStopped(Notice mail, ReviewSlot slot) {
        return audience.isStopped(mail.recipient(), slot.kind().noticeKind(), mail.team());
    }

    /** The other channels hear of a review once, however many people get it by mail. */
    private void tellChannels(Notice mail, ReviewSlot slot, boolean history) {
        var wanted = slot.kind() == ReviewKind.RULES ? "rules" : slot.kind().noticeKind();
        audience.copy(slot.kind().noticeKind() + "/" + slot.team() + "/" + slot.start(), wanted, mail, history);
    }

    private static Duration late(ReviewSlot slot, Instant now) {
        var after = Duration.between(slot.due(), now);
        return after.compareTo(GRACE) > 0 ? after : Duration.ZERO;
    }

    /** A review that can't be composed ends its own slot as failed, and no other's. */
    private Optional<ReviewComposer.Composed> compose(Appointment to, ReviewSlot slot, Instant now, Duration late) {
        try {
            var composed = writers.compose(to, slot, now, late);
            return Optional.of(composed.quiet() ? composed : composed.with(invitations.added(composed, to, slot, now)));
        } catch (RuntimeException e) {
            LOG.error("no {} review of {} for {}", slot.kind(), slot.team(), slot.recipient(), e);
            slots.end(slot.ended(ReviewSlot.State.FAILED, now, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private int keep(Notice composed, ReviewSlot slot, Instant now, Duration late, boolean history) {
        var notice = composed.withKey(slot.key());
        var written = history ? outbox.writeUnsent(notice, "history, governed afterwards") : outbox.write(notice);
        slots.end(slot.ended(ReviewSlot.State.SENT, now, late.isZero() ? "" : "late by " + Days.duration(late)));
        return written ? 1 : 0;
    }
}
