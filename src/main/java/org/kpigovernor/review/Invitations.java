package org.kpigovernor.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.kpigovernor.catalogue.Spelling;
import org.kpigovernor.notify.MailIdentity;
import org.kpigovernor.notify.Notice;
import org.kpigovernor.notify.wording.OneLine;
import org.kpigovernor.review.ReviewSettings.Invite;
import org.kpigovernor.review.invitation.CalendarEntry;
import org.kpigovernor.review.invitation.Meeting;

/**
 * Puts an invitation to the meeting about it into a review, if its schedule asks for one. Each schedule and team has one meeting in the
 * reader's calendar, which the next review moves on.
 */
public final class Invitations {
    /** Numbers grow by the days since then, so that a later review's invitation replaces an earlier one's. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final MailIdentity identity;

    public Invitations(MailIdentity identity) {
        this.identity = identity;
    }

    Notice added(ReviewComposer.Composed composed, Appointment appointment, ReviewSlot slot, Instant now) {
        var invite = appointment.schedule().terms().invite();
        return invite == null
                ? composed.notice()
                : composed.notice().with(CalendarEntry.inline(meeting(composed, appointment, slot, invite, now)));
    }

    private Meeting meeting(
            ReviewComposer.Composed composed, Appointment appointment, ReviewSlot slot, Invite invite, Instant now) {
        var notice = composed.notice();
        var about =
                appointment.subject() instanceof Subject.OfTeam of ? of.team().name() : "your teams";
        var series = "meeting/%s/%s/%s".formatted(Spelling.of(slot.kind()), slot.team(), person(slot));
        return new Meeting(
                identity.messageId(series).replaceAll("[<>]", ""),
                (int) ChronoUnit.DAYS.between(FIRST_DAY, slot.start()),
                identity.from(),
                notice.recipient(),
                "%s review: %s".formatted(capitalised(Spelling.of(slot.kind())), OneLine.of(about)),
                notice.subject() + "\n\n" + composed.why(),
                begins(appointment, invite, slot.due().isAfter(now) ? slot.due() : now),
                invite.length(),
                now);
    }

    /** The meeting about a team is the same for all who are invited; the one about a head's teams is the head's own. */
    private static String person(ReviewSlot slot) {
        return slot.kind().isRollUp() ? slot.recipient() : "team";
    }

    private static ZonedDateTime begins(Appointment appointment, Invite invite, Instant sent) {
        var workingDays = appointment.workingDays();
        var local = sent.atZone(appointment.zone());
        var day = workingDays.after(local.toLocalDate(), invite.daysAfter());
        var begins = invite.at().atDate(day).atZone(appointment.zone());
        return begins.isAfter(local)
                ? begins
                : invite.at().atDate(workingDays.from(day.plusDays(1))).atZone(appointment.zone());
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + word.substring(1).replace('-', ' ');
    }
}
