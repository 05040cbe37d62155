package org.kpigovernor.judge.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {
    /** A fact with one field of a kind. */
    public record Fact(double amount, List<String> names, Integer count) {}

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "-3, -3",
        "0, 0",
        "-0.0, 0",
        "9999, 9999",
        "10000, 10000",
        "12345, 12350",
        "0.25, 0.25",
        "12.3456, 12.35",
        "1e-7, 0.0000001",
        "-0.5, -0.5",
        "NaN, NaN",
        "Infinity, Infinity"
    })
    void numbersAreShownWithFourDigitsThatCount(double amount, String shown) {
        assertThat(fill("{amount} weeks", new Fact(amount, List.of(), 1))).isEqualTo(shown + " weeks");
    }

    @Test
    void listsAreShownWithCommasAndEachNameOnce() {
        assertThat(fill("of {names}: {count}", new Fact(1, List.of("b", "a", "b"), 7)))
                .isEqualTo("of b, a: 7");
    }

    @Test
    void whatIsntThereIsShownAsNothing() {
        assertThat(fill("{count} of them", new Fact(1, List.of(), null))).isEqualTo("nothing of them");
    }

    @Test
    void whatIsNoFieldIsLeftAsItStands() {
        assertThat(fill("{a mount} {unknown} {amount", new Fact(1, List.of(), 1)))
                .isEqualTo("{a mount} {unknown} {amount");
    }

    private static String fill(String sentence, Fact fact) {
        return Sentence.fill(sentence, fact);
    }
}
