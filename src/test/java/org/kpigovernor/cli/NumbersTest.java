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
    void theDigitsThatJava17AddsAreLeftOut() {
        assertThat(Numbers.shortest(8.41E21)).isEqualTo("8410000000000000000000");
        assertThat(Numbers.shortest(2.0E23)).isEqualTo("200000000000000000000000");
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
