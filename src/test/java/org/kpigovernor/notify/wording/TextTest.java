package org.kpigovernor.notify.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void aBulletIsWrappedUnderItsText() {
        var wrapped = PlainText.wrap("- " + "word ".repeat(20));
        assertThat(wrapped.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
        assertThat(wrapped.lines().skip(1).findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("  word"));
    }

    @Test
    void aLabelledLineIsWrappedUnderItsText() {
        assertThat(PlainText.wrap("  Baseline   " + "word ".repeat(20))
                        .lines()
                        .skip(1)
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith(" ".repeat(13) + "word"));
    }

    @Test
    void anAddressIsNeverBroken() {
        var address = "https://kpi.example.com/" + "a".repeat(90);
        assertThat(PlainText.wrap("Stop these mails: " + address)).contains("\n" + address);
        assertThat(PlainText.wrap(address + " and more")).isEqualTo(address + "\nand more\n");
    }

    @Test
    void neverTwoBlankLines() {
        assertThat(PlainText.wrap("\n\na\n\n\n\nb\n\n")).isEqualTo("a\n\nb\n");
    }

    @Test
    void aTableIsAlignedAndCutsItsWidestColumnToFit() {
        var table = new TextTable("lr")
                .row("x".repeat(100), "3.1 h")
                .row("short", "12 %")
                .text();
        assertThat(table.lines()).containsExactly("x".repeat(68) + "…  3.1 h", "short" + " ".repeat(67) + "12 %");
    }

    @Test
    void aLineOfWeeksShowsGapsAndTheScaleOfChance() {
        assertThat(SparkLine.of(Arrays.asList(1.0, null, 8.0), List.of())).isEqualTo("▁·█");
        assertThat(SparkLine.of(List.of(4.0, 5.0), List.of(1.0, 8.0))).isEqualTo("▄▅");
        assertThat(SparkLine.of(List.of(3.0, 3.0), List.of())).isEqualTo("▄▄");
        assertThat(SparkLine.of(Arrays.asList(null, null), List.of())).isEqualTo("··");
    }

    @Test
    void aNameLosesItsLineBreaksAndDirectionMarks() {
        assertThat(OneLine.of("a\r\nBcc: b\u202e\u0000c ")).isEqualTo("a Bcc: b c");
        assertThat(OneLine.of("abcdefgh", 5)).isEqualTo("abcd…");
    }
}
