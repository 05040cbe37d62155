package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void theWaitDoublesUpToAnHour() {
        assertThat(Backoff.after(1, 1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Backoff.after(2, 1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Backoff.after(7, 1)).isEqualTo(Duration.ofMinutes(32));
        assertThat(Backoff.after(8, 1)).isEqualTo(Duration.ofHours(1));
        assertThat(Backoff.after(1_000_000, 1)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void waitsAreSpreadAndNeverLongerThanTheFullOne() {
        assertThat(Backoff.after(8, 0)).isEqualTo(Duration.ofMinutes(45));
    }
}
