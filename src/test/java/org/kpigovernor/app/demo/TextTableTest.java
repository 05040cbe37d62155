package org.kpigovernor.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsStandUnderEachOther() {
        var table = new TextTable("Team", "Why");
        table.row("payments", "slower");
        assertThat(table.lines()).containsExactly("  Team      Why", "  payments  slower");
    }

    @Test
    void aLongLastColumnIsWrappedUnderItself() {
        var table = new TextTable("Team", "Why");
        table.row("payments", "word ".repeat(40).strip());
        assertThat(table.lines()).hasSizeGreaterThan(2).allMatch(line -> line.length() <= 110);
        assertThat(table.lines().get(2)).startsWith(" ".repeat(12) + "word");
    }
}
