package org.kpigovernor.review.quartz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.review.ReviewKind;
import org.kpigovernor.review.ReviewSettings;

class ReviewClockTest {
    @Test
    void itWakesTheReviewsWhenASchedulesTimeComes() throws Exception {
        var woken = new CountDownLatch(3);
        var daily = new ReviewSettings.Schedule(
                ReviewKind.DAILY, "* * * * * ?", null, List.of(), List.of("manager"), ReviewSettings.Quiet.SEND);
        var settings = new ReviewSettings(List.of(daily, daily));
        try (var clock = ReviewClock.start(settings, Samples.organisation(Samples.PAYMENTS), () -> {
            woken.countDown();
            throw new IllegalStateException("a run that fails doesn't stop the clock");
        })) {
            assertThat(clock).isNotNull();
            assertThat(woken.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }
}
