package org.kpigovernor.ingest.poll;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the headers that say when a source may be asked again. */
final class Limits {
    private static final List<String> RESETS = List.of("x-ratelimit-reset", "ratelimit-reset", "x-rate-limit-reset");
    private static final List<String> REMAINS =
            List.of("x-ratelimit-remaining", "ratelimit-remaining", "x-rate-limit-remaining");

    /** Numbers from here on are seconds since 1970, smaller ones seconds from now. */
    private static final long EPOCH_SECONDS = 1_000_000_000L;

    private Limits() {}

    /** When the answer that refuses says so: {@code Retry-After}, else when the limit is set back. */
    static Optional<Instant> until(Answer answer, Instant now) {
        return time(answer.header("retry-after"), now)
                .or(() -> isUsedUp(answer) || answer.status() == 429 ? reset(answer, now) : Optional.empty())
                .map(until -> until.isAfter(now.plus(Reply.LONGEST)) ? now.plus(Reply.LONGEST) : until);
    }

    /** When an answer that was given was the last one for now. */
    static Optional<Instant> usedUpUntil(Answer answer, Instant now) {
        return isUsedUp(answer)
                ? reset(answer, now).filter(until -> !until.isAfter(now.plus(Reply.LONGEST)))
                : Optional.empty();
    }

    private static boolean isUsedUp(Answer answer) {
        return REMAINS.stream().anyMatch(name -> answer.header(name).strip().equals("0"));
    }

    private static Optional<Instant> reset(Answer answer, Instant now) {
        return RESETS.stream()
                .flatMap(name -> time(answer.header(name), now).stream())
                .findFirst();
    }

    private static Optional<Instant> time(String text, Instant now) {
        var value = text.strip();
        if (value.matches("\\d{1,12}")) {
            long seconds = Long.parseLong(value);
            return Optional.of(seconds >= EPOCH_SECONDS ? Instant.ofEpochSecond(seconds) : now.plusSeconds(seconds));
        }
        return parsed(value, text1 -> OffsetDateTime.parse(text1).toInstant())
                .or(() -> parsed(value, text1 -> ZonedDateTime.parse(text1, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant()));
    }

    private static Optional<Instant> parsed(String text, Function<String, Instant> format) {
        try {
            return Optional.of(format.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
