package org.kpigovernor.config;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.review.ReviewKind;

/**
 * Turns the times of a review, as people write them, into the cron expression that Quartz reads.
 *
 * <p>Monthly and quarterly reviews go out on the first working day, which Quartz writes as {@code 1W}.
 */
record ReviewTimes(ReviewKind kind, Mapping entry) {
    private static final Set<DayOfWeek> WORKING_WEEK =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    String cron() {
        var own = entry.get("cron");
        var others = List.of("at", "days", "day");
        others.stream().flatMap(key -> entry.get(key).stream()).forEach(value -> checkMeaning(value, own));
        return own.isPresent() ? own.flatMap(value -> value.as(CronText::read)).orElse("") : fromWords();
    }

    private void checkMeaning(Value value, Optional<Value> cron) {
        var meant = value.name().equals("at")
                || (value.name().equals("days") && kind == ReviewKind.DAILY)
                || (value.name().equals("day") && (kind == ReviewKind.WEEKLY || kind == ReviewKind.ROLL_UP));
        if (cron.isPresent()) {
            value.wrong("`" + value.name() + "` and `cron` are both there", "keep one of them");
        } else if (!meant) {
            value.wrong(
                    "`" + value.name() + "` means nothing here",
                    "daily reviews have `days`, weekly ones and roll-ups a `day`");
        }
    }

    private String fromWords() {
        var at = entry.get("at").flatMap(value -> value.as(Texts::time)).orElse(standardTime());
        var time = "0 " + at.getMinute() + " " + at.getHour();
        return switch (kind) {
            case DAILY -> time + " ? * " + list(days("days", WORKING_WEEK));
            case WEEKLY, ROLL_UP -> time + " ? * " + list(days("day", Set.of(DayOfWeek.MONDAY)));
            case MONTHLY, MONTHLY_ROLL_UP, RULES -> time + " 1W * ?";
            case QUARTERLY -> time + " 1W 1,4,7,10 ?";
        };
    }

    private LocalTime standardTime() {
        return kind == ReviewKind.DAILY ? LocalTime.of(8, 30) : LocalTime.of(8, 0);
    }

    private Set<DayOfWeek> days(String key, Set<DayOfWeek> otherwise) {
        return entry.get(key).flatMap(value -> value.as(Days::days)).orElse(otherwise);
    }

    private static String list(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
    }
}
