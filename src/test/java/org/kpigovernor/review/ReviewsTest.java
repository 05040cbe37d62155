package org.kpigovernor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kpigovernor.notify.MailGallery;
import org.kpigovernor.notify.Payments;

class ReviewsTest {
    @Test
    void all() {
        for (var kind : ReviewKind.values()) {
            for (var payments : java.util.List.of(Payments.troubled(), Payments.quiet())) {
                var start = switch (kind) { case DAILY -> LocalDate.of(2026, 11, 8); case WEEKLY -> Payments.WEEK; case MONTHLY -> LocalDate.of(2026, 10, 1); case QUARTERLY -> LocalDate.of(2026, 7, 1); };
                var at = switch (kind) { case DAILY, WEEKLY -> Payments.MONDAY_MORNING; case MONTHLY -> java.time.Instant.parse("2026-11-02T07:30:00Z"); case QUARTERLY -> java.time.Instant.parse("2026-10-05T07:00:00Z"); };
 var ports = new ReviewPorts(payments.kept, payments.kept, payments.kept, () -> payments.kept);
                var composed = new Reviews(ports, Payments.IDENTITY).compose(kind, payments.team, "payments-manager@example.com", start, at, Duration.ZERO);
                var name = kind.name().toLowerCase() + (payments.kept.cases.isEmpty() ? "-quiet" : "");
                MailGallery.hang(name, composed.notice());
                System.out.println("=======================" + name + " " + composed.quiet() + " " + composed.why());
                System.out.println("Subject: " + composed.notice().subject());
                System.out.println(composed.notice().text());
            }
        }
    }
}
