package org.kpigovernor.ingest.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpigovernor.events.Measurement;
import org.kpigovernor.ingest.Sample;

class MeasurementDialectTest {
    @Test
    void readsAMeasurementAsOfWhenItWasGiven() {
        assertThat(Sample.of("measurement/value").only(Measurement.class))
                .isEqualTo(new Measurement(
                        "measurement",
                        "payments",
                        "uptime",
                        Instant.parse("2024-03-05T10:00:00Z"),
                        99.95,
                        1440,
                        Sample.RECEIVED));
    }

    @Test
    void itIsOfOneThingUnlessItSaysMore() {
        assertThat(Sample.of("measurement/value")
                        .without("/n")
                        .only(Measurement.class)
                        .n())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "team | 'Payments' | $.team isn't lower-case letters, digits and hyphens",
                "team | null | $.team is missing",
                "kpi | 7 | $.kpi isn't a text",
                "at | '2024-03-05' | $.at isn't a time with an offset between 1970 and 2199",
                "at | '0001-01-01T00:00:00Z' | $.at isn't a time with an offset between 1970 and 2199",
                "value | '99' | $.value isn't a number",
                "value | 1e400 | $.value isn't a number",
                "n | -1 | $.n isn't a whole number from 0 on",
                "n | 1.5 | $.n isn't a whole number"
            })
    void saysWhatIsWrongAndWhere(String member, String value, String reason) {
        assertThat(Sample.of("measurement/value").with("/" + member, value).reason())
                .isEqualTo(reason);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(Sample.of("measurement/value")
                        .with("/team", "'A b'")
                        .with("/n", "-1")
                        .reason())
                .isEqualTo("$.team isn't lower-case letters, digits and hyphens; $.n isn't a whole number from 0 on");
    }
}
