package org.kpigovernor.notify.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "3.24, h, 3.2 h",
        "0.5, h, 30 min",
        "0, h, 0 h",
        "71.9, h, 71.9 h",
        "98.4, h, 4.1 d",
        "12.44, %, 12.4 %",
        "100, %, 100 %",
        "99.951, %, 99.95 %",
        "14, deployments, 14 deployments",
        "1, deployments, 1 deployment",
        "2.254, merges per author, 2.25 merges per author",
        "12437.4, lines, '12,437 lines'",
        "2400000, EUR, 2.4 M EUR",
        "0.0421, EUR, 0.0421 EUR",
        "45.67, min, 45.7 min",
        "150, min, 2.5 h",
        "5.25, days, 5.25 d",
        "-8, points, -8 points"
    })
    void aValueIsShownWithItsUnitAndNoMoreDigitsThanItDeserves(double value, String unit, String shown) {
        assertThat(Numbers.value(value, unit)).isEqualTo(shown);
    }

    @Test
    void whatIsNotANumberIsADash() {
        assertThat(Numbers.value(null, "h")).isEqualTo("–");
        assertThat(Numbers.value(Double.NaN, "%")).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"0.25, 25 %", "-0.254, 25 %", "0.004, 0.4 %", "1.24, 124 %", "Infinity, far"})
    void aShareIsAPercentageWithoutItsSign(double share, String shown) {
        assertThat(Numbers.share(share)).isEqualTo(shown);
    }

    @Test
    void aColumnLeavesOutTheUnitsThatAreWords() {
        assertThat(Numbers.brief(12.6, "deployments")).isEqualTo("12.6");
        assertThat(Numbers.brief(3.1, "h")).isEqualTo("3.1 h");
    }
}
