package org.kpigovernor.review.quartz;

import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.review.CronTimes;
import org.quartz.CronExpression;

/**
 * Cron times by Quartz's expressions. Quartz leaves out a time that the change to summer time jumps over, and with it a review;
 * so the expression is read on the bare wall clock, and each time is then placed in the zone.
 */
public final class QuartzCronTimes implements CronTimes {
    @Override
    public Optional<Instant> next(String cron, ZoneId zone, Instant after) {
        var expression = parse(cron);
        var local = nextLocal(expression, after.atZone(zone).toLocalDateTime());
        // In the repeated hour a later time on the wall clock can be an earlier instant, and one that was there already
        while (local != null && !local.atZone(zone).toInstant().isAfter(after)) {
            local = nextLocal(expression, local);
        }
        return Optional.ofNullable(local).map(time -> time.atZone(zone).toInstant());
    }

    @Override
    public Optional<String> problem(String cron) {
        try {
            CronExpression.validateExpression(cron);
            return Optional.empty();
        } catch (ParseException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable LocalDateTime nextLocal(CronExpression expression, LocalDateTime after) {
        var next = expression.getNextValidTimeAfter(Date.from(after.toInstant(ZoneOffset.UTC)));
        return next == null ? null : LocalDateTime.ofInstant(next.toInstant(), ZoneOffset.UTC);
    }

    private static CronExpression parse(String cron) {
        try {
            var expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
            return expression;
        } catch (ParseException e) {
            throw new IllegalArgumentException(cron + " is no cron expression: " + e.getMessage(), e);
        }
    }
}
