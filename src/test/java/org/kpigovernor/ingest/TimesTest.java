package org.kpigovernor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "2024-07-04T05:41:00Z, 2024-07-04T05:41:00Z",
        "2024-07-04T05:41:00.089-0700, 2024-07-04T12:41:00.089Z",
        "2024-07-04T05:41:00+05:30, 2024-07-04T00:11:00Z",
        "2017-09-26T15:18:09+00:00, 2017-09-26T15:18:09Z",
        "2016-08-12 15:23:28 UTC, 2016-08-12T15:23:28Z",
        "2021-04-28 21:50:00 +0200, 2021-04-28T19:50:00Z",
        "2024-07-04T05:41Z, 2024-07-04T05:41:00Z",
        "2022-11-07T15:42:15.023009Z, 2022-11-07T15:42:15.023009Z",
        "2024-02-29t23:59:59z, 2024-02-29T23:59:59Z"
    })
    void readsEveryShapeThatSourcesWrite(String text, Instant instant) {
        assertThat(Times.parse(text)).isEqualTo(instant);
    }

    @Test
    void aSixtiethSecondReadsAsTheFiftyNinth() {
        assertThat(Times.parse("2016-12-31T23:59:60Z")).isEqualTo("2016-12-31T23:59:59Z");
    }

    @Test
    void keepsMicrosecondsAndNoMore() {
        assertThat(Times.parse("2024-07-04T05:41:00.123456789Z")).isEqualTo("2024-07-04T05:41:00.123456Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024-07-04",
                "2024-07-04T05:41:00",
                "2024-02-30T00:00:00Z",
                "2024-07-04T25:00:00Z",
                "2024-07-04T05:41:61Z",
                "2024-07-04T05:41:00+99:00",
                "1969-12-31T23:59:59Z",
                "2200-01-01T00:00:00Z",
                "+12024-07-04T05:41:00Z",
                "2024-07-04T05:41:00Z[Europe/Berlin]"
            })
    void whatIsNoTimeWithAnOffsetBetween1970And2199IsNone(String text) {
        assertThat(Times.parse(text)).isNull();
    }

    @Test
    void epochNumbersAreSecondsOrMilliseconds() {
        assertThat(Times.ofEpoch(1_709_633_700)).isEqualTo("2024-03-05T10:15:00Z");
        assertThat(Times.ofEpoch(1_709_633_700_123L)).isEqualTo("2024-03-05T10:15:00.123Z");
        assertThat(Times.ofEpoch(-1)).isNull();
        assertThat(Times.ofEpoch(Long.MAX_VALUE)).isNull();
        assertThat(Times.ofEpoch(99_999_999_999L)).isNull();
    }
}
