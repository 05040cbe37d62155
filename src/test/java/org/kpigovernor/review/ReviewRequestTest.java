package org.kpigovernor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kpigovernor.notify.Payments;

class ReviewRequestTest {
    @Test
    void aWeekBelongsToTheMonthOfItsThursday() {
        assertThat(request(ReviewKind.MONTHLY, "2026-10-01", "2026-11-02T07:30:00Z")
                        .lastWeek())
                .isEqualTo("2026-10-26");
        assertThat(request(ReviewKind.MONTHLY, "2026-09-01", "2026-11-02T07:30:00Z")
                        .lastWeek())
                .isEqualTo("2026-09-21");
    }

    @Test
    void theRunningWeekNeverCounts() {
        assertThat(request(ReviewKind.MONTHLY, "2026-11-01", "2026-11-12T07:30:00Z")
                        .lastWeek())
                .isEqualTo("2026-11-02");
        assertThat(request(ReviewKind.DAILY, "2026-11-11", "2026-11-12T07:30:00Z")
                        .lastWeek())
                .isEqualTo("2026-11-02");
    }

    @Test
    void mondaysGlanceLooksBackToFridaysGlance() {
        assertThat(request(ReviewKind.DAILY, "2026-11-06", "2026-11-09T07:30:00Z")
                        .newSince())
                .isEqualTo("2026-11-06T07:30:00Z");
    }

    @Test
    void theGlanceAfterTheClocksChangedLooksBackToTheSameHourOfTheWall() {
        assertThat(request(ReviewKind.DAILY, "2026-10-23", "2026-10-26T07:30:00Z")
                        .newSince())
                .isEqualTo("2026-10-23T06:30:00Z");
    }

    @Test
    void aLateReviewStillLooksBackToWhenTheLastOneWasDue() {
        var late = new ReviewRequest(
                ReviewKind.WEEKLY,
                new Payments().team,
                "a@example.com",
                Payments.WEEK,
                Instant.parse("2026-11-10T09:00:00Z"),
                Duration.ofHours(26));
        assertThat(late.newSince()).isEqualTo("2026-11-02T07:00:00Z");
    }

    private static ReviewRequest request(ReviewKind kind, String start, String asOf) {
        return new ReviewRequest(
                kind, new Payments().team, "a@example.com", LocalDate.parse(start), Instant.parse(asOf), Duration.ZERO);
    }
}
