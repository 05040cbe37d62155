package org.kpigovernor.config;

import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Holidays;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSettings.Invite;
import org.kpigovernor.review.ReviewSettings.Terms;

/** Reads what a schedule says beyond its times: its holidays, what becomes of a late review, and the meeting that it invites to. */
record ReviewTerms(Calendars calendars, ReviewKind kind, Mapping entry) {
    private static final Set<ReviewKind> WITHOUT_MEETING = EnumSet.of(ReviewKind.DAILY, ReviewKind.RULES);
    private static final Duration LATE_AFTER = Duration.ofHours(12);
    private static final int MOST_DAYS = 20;

    Terms read() {
        return new Terms(calendars.of(entry, Holidays.NONE), skipAfter(), invite());
    }

    private @Nullable Duration skipAfter() {
        boolean skip = entry.get("late")
                .flatMap(value -> value.as(ReviewTerms::skipped))
                .orElse(false);
        var after = entry.get("late-after")
                .flatMap(value -> value.as(text -> Texts.span(text, Duration.ofMinutes(30), Duration.ofDays(31))));
        if (!skip) {
            entry.get("late-after")
                    .ifPresent(value -> value.wrong("`late-after` means nothing without `late: skip`", "add it"));
            return null;
        }
        return after.orElse(LATE_AFTER);
    }

    private static boolean skipped(String text) throws Mistake {
        return switch (text) {
            case "send" -> false;
            case "skip" -> true;
            default -> throw new Mistake("must be send or skip, not `" + text + "`", "");
        };
    }

    private @Nullable Invite invite() {
        var value = entry.get("invite");
        if (value.isEmpty()) {
            return null;
        }
        if (WITHOUT_MEETING.contains(kind)) {
            value.get().wrong("`invite` means nothing here", "a glance and a digest of rules need no meeting");
        }
        var invite = value.get().mapping().only("minutes", "days-after", "at");
        return new Invite(
                Duration.ofMinutes(number(invite, "minutes", 30, 5, 480)),
                number(invite, "days-after", 1, 0, MOST_DAYS),
                invite.get("at").flatMap(at -> at.as(Texts::time)).orElse(LocalTime.of(10, 0)));
    }

    private static int number(Mapping invite, String key, int otherwise, int least, int most) {
        return invite.get(key)
                .flatMap(value -> value.as(text -> within(text, least, most)))
                .orElse(otherwise);
    }

    private static int within(String text, int least, int most) throws Mistake {
        double number = Texts.number(text);
        if (number != Math.rint(number) || number < least || number > most) {
            throw new Mistake("`" + text + "` is out of range", "a whole number from " + least + " to " + most);
        }
        return (int) number;
    }
}
