package org.kpigovernor.review.quartz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuartzCronTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final QuartzCronTimes times = new QuartzCronTimes();

    @Test
    void aTimeIsReadOnTheWallClockOfItsZone() {
        assertThat(times.next("0 0 8 ? * MON", ZoneId.of("Asia/Tokyo"), Instant.parse("2026-06-08T00:00:00Z")))
                .contains(Instant.parse("2026-06-14T23:00:00Z"));
    }

    @Test
    void theTimeItselfIsNotAfterItself() {
        var monday = berlin("2026-06-08T08:00");
        assertThat(times.next("0 0 8 ? * MON", BERLIN, monday)).contains(berlin("2026-06-15T08:00"));
    }

    @Test
    void aSlotThatTheClockJumpsOverComesAnHourLaterAndOnce() {
        assertThat(from("2026-03-28T00:00", "0 30 2 * * ?", 3))
                .containsExactly(berlin("2026-03-28T02:30"), berlin("2026-03-29T03:30"), berlin("2026-03-30T02:30"));
    }

    @Test
    void aSlotThatTheClockRepeatsComesOnce() {
        assertThat(from("2026-10-24T00:00", "0 30 2 * * ?", 3))
                .containsExactly(
                        berlin("2026-10-24T02:30"), Instant.parse("2026-10-25T00:30:00Z"), berlin("2026-10-26T02:30"));
    }

    @Test
    void askedInTheRepeatedHourItDoesNotAnswerWithThePast() {
        var secondTime = Instant.parse("2026-10-25T01:10:00Z");
        assertThat(times.next("0 30 2 * * ?", BERLIN, secondTime)).contains(berlin("2026-10-26T02:30"));
    }

    @Test
    void anExpressionWithoutAFutureHasNoNext() {
        assertThat(times.next("0 0 8 1 1 ? 2020", BERLIN, berlin("2026-06-08T08:00")))
                .isEmpty();
    }

    @Test
    void aMistakeIsTold() {
        assertThat(times.problem("0 0 8 ? * MON")).isEmpty();
        assertThat(times.problem("0 0 8 ? * MOON")).isNotEmpty();
        assertThat(times.problem("every monday")).isNotEmpty();
        assertThat(times.problem("")).isNotEmpty();
    }

    private List<Instant> from(String local, String cron, int count) {
        var all = new ArrayList<Instant>();
        var after = berlin(local);
        while (all.size() < count) {
            after = times.next(cron, BERLIN, after).orElseThrow();
            all.add(after);
        }
        return all;
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
