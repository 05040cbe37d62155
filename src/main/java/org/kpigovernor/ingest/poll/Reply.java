package org.kpigovernor.ingest.poll;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What an answer means for going on. */
sealed interface Reply {
    /** The feed can use it. */
    record Usable(Answer answer) implements Reply {}

    /**
     * The source wants to be left alone.
     *
     * @param until empty if it doesn't say how long
     */
    record Limited(Optional<Instant> until, String why) implements Reply {}

    /** Something there is broken for now. */
    record Broken(String why) implements Reply {}

    /**
     * It won't be answered as long as nobody changes something.
     *
     * @param everywhere whether that goes for all of the source's feeds
     */
    record Refused(String why, boolean everywhere) implements Reply {}

    /** No pause is longer, whatever the source says. */
    Duration LONGEST = Duration.ofHours(24);

    /** Reads the status, with the headers that say how long to wait. */
    static Reply of(Ask ask, Answer answer, Instant now) {
        int status = answer.status();
        if (answer.isSuccess() || answer.isUnchanged() || ask.takes().contains(status)) {
            return new Usable(answer);
        }
        if (isLimit(answer)) {
            return new Limited(Limits.until(answer, now), "asks to be left alone for a while (" + status + ")");
        }
        if (status >= 500 || status == 408 || status == 425) {
            return new Broken("answered " + status);
        }
        return refused(ask, status);
    }

    private static Reply refused(Ask ask, int status) {
        return switch (status) {
            case 401 -> new Refused("refuses the token (401): renew it, then start again", true);
            case 403 -> new Refused("doesn't let the token read " + place(ask) + " (403)", false);
            case 404, 410 ->
                new Refused("has no " + place(ask) + ", or doesn't show it to the token (" + status + ")", false);
            default -> new Refused("answered " + status + " for " + place(ask), false);
        };
    }

    /** The path alone: a query may be long and says nothing to people. */
    private static String place(Ask ask) {
        return ask.path().replaceFirst("^https?://[^/]*", "").replaceFirst("\\?.*", "");
    }

    private static boolean isLimit(Answer answer) {
        return switch (answer.status()) {
            case 429 -> true;
            case 503 -> !answer.header("retry-after").isEmpty();
            case 403 ->
                !answer.header("retry-after").isEmpty()
                        || answer.header("x-ratelimit-remaining").equals("0")
                        || says(answer, "rate limit");
            default -> false;
        };
    }

    private static boolean says(Answer answer, String words) {
        var beginning = new String(
                answer.body(), 0, Math.min(answer.body().length, 2_000), StandardCharsets.UTF_8);
        return beginning.toLowerCase(Locale.ROOT).contains(words);
    }
}
