package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Priority;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.WorkingHours;

class RuleBookTest {
    private static final RuleBook BOOK = RuleBook.load(Path.of("rules"));

    @AfterAll
    static void close() {
        BOOK.close();
    }

    static Team team(String id, String kind, String... kpis) {
        var hours = new WorkingHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));
        return new Team(
                id,
                id,
                kind,
                ZoneOffset.UTC,
                hours,
                id + "@example.com",
                null,
                null,
                List.of(kpis),
                Map.of(),
                Map.of());
    }

    @Test
    void everyKpiOfTheTablesIsDefined() {
        assertThat(BOOK.catalogue().kpis()).hasSize(62);
        assertThat(BOOK.catalogue().kpi("change-failure-rate")).hasValueSatisfying(kpi -> {
            assertThat(kpi.parameter("blame-window")).isEqualTo("24h");
            assertThat(kpi.place()).isEqualTo("definitions/kpis.csv row 4");
        });
    }

    @Test
    void aRowForAKindOfTeamWinsOverTheRowForAll() {
        assertThat(BOOK.catalogue().priority("mttr", "platform")).isEqualTo(Priority.NON_NEGOTIABLE);
        assertThat(BOOK.catalogue().priority("mttr", "product")).isEqualTo(Priority.IMPORTANT);
        assertThat(BOOK.catalogue().priority("uptime", "product")).isEqualTo(Priority.NON_NEGOTIABLE);
    }

    @Test
    void aLimitBelongsToThePriorityThatItsRowNames() {
        assertThat(BOOK.catalogue().threshold("mttr", team("core", "platform")).limit())
                .isEqualTo(24.0);
        assertThat(BOOK.catalogue().threshold("mttr", team("shop", "product")).limit())
                .isNull();
    }

    @Test
    void whatARowLeavesEmptyComesFromTheRowForAll() {
        var threshold = BOOK.catalogue().threshold("change-failure-rate", team("shop", "product"));
        assertThat(threshold.place()).isEqualTo("thresholds/thresholds.csv row 3");
        assertThat(threshold.watchLine()).isEqualTo(0.75);
        assertThat(threshold.limit()).isEqualTo(30.0);
    }
}
