package org.kpigovernor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "5.0, 5",
        "100.0, 100",
        "0.1, 0.1",
        "66.66666666666667, 66.66666666666667",
        "1.0E10, 10000000000",
        "1.0E-5, 0.00001",
        "-2.5, -2.5",
        "2.0E-3, 0.002"
    })
    void aNumberHasNoMoreDigitsThanItNeeds(double value, String text) {
        assertThat(Numbers.shortest(value)).isEqualTo(text);
    }

    @Test
    void aDigitThatJava17AddsIsLeftOut() {
        var value = 2.0E-3 * 1.0E-41;
        assertThat(Numbers.shortest(value)).hasSizeLessThanOrEqualTo(Double.toString(value).length() + 44);
        assertThat(Numbers.shortest(1.0E23)).isEqualTo("100000000000000000000000");
    }

    @Test
    void whatIsPrintedReadsBackAsTheSameNumber() {
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++) {
            var value = random.nextDouble() * Math.pow(10, random.nextInt(12) - 4);
            assertThat(Double.parseDouble(Numbers.shortest(value))).isEqualTo(value);
        }
    }

    @Test
    void noValueIsNoText() {
        assertThat(Numbers.shortest(null)).isEmpty();
    }
}
