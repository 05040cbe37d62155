package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.measure.Some.request;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void lengthsOfTimeAreReadInTheirUnits() {
        assertThat(Parameters.length("24h")).contains(Duration.ofHours(24));
        assertThat(Parameters.length(" 13 w ")).contains(Duration.ofDays(91));
        assertThat(Parameters.length("a day")).isEmpty();
    }

    @Test
    void whatCanNotBeReadCountsAsTheDefaultAndIsNamed() {
        try (var bench = new Bench().with("rework-rate", Map.of("rework-pattern", "(", "blame-window", "soon"))) {
            bench.record(request(1, "2026-03-02T09:00").merged("2026-03-02T10:00", "m1"));
            assertThat(bench.refresh()).isPositive();
            assertThat(Parameters.problems(bench.definition("rework-rate")))
                    .containsExactly(
                            "blame-window is no length of time: soon, write such as 24h, 90m, 2d or 13w",
                            "rework-pattern is no regular expression: (");
        }
    }
}
