package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kpigovernor.measure.Reading;

class CluesTest {
    private final MemoryReadings readings = new MemoryReadings();

    private List<Verdict> judged(String... kpis) {
        var team = Teams.product("shop", kpis);
        var last = MemoryReadings.week(27);
        var facts = new WeeklySeries(readings, ShippedBook.BOOK.catalogue()).facts(team, last, any -> true);
        var said = ShippedBook.BOOK.judge(last.ends(team.zone()), List.of(facts));
        return new Clues(readings, ShippedBook.BOOK.catalogue()).added(said.verdicts());
    }

    @Test
    void thePartThatGrewExplainsTheChange() {
        var whole = Weeks.calmThen(40, 20, 80, 8);
        for (int week = 0; week < whole.length; week++) {
            var parts = Map.of("coding", 15.0, "pickup", 10.0, "review", week < 20 ? 12.0 : 48.0, "deploy", 5.0);
            readings.kept.add(new Reading("shop", "cycle-time", MemoryReadings.week(week), whole[week], 12, parts, 1));
        }
        var parts = judged("cycle-time").get(0).evidence().parts();
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("review");
            assertThat(part.from()).isEqualTo(12);
            assertThat(part.to()).isEqualTo(48);
            assertThat(part.share()).isCloseTo(0.9, within(0.1));
        });
    }

    @Test
    void aPartThatExplainsLessThanHalfIsNotNamed() {
        var whole = Weeks.calmThen(40, 20, 80, 8);
        for (int week = 0; week < whole.length; week++) {
            var parts = Map.of("coding", week < 20 ? 15.0 : 25.0, "pickup", week < 20 ? 10.0 : 20.0);
            readings.kept.add(new Reading("shop", "cycle-time", MemoryReadings.week(week), whole[week], 12, parts, 1));
        }
        assertThat(judged("cycle-time").get(0).evidence().parts()).isEmpty();
    }

    @Test
    void whatMovedBeforeIsNamedWithItsWeekAndWhatMovedLaterIsNot() {
        readings.weeks("shop", "cycle-time", 12, Weeks.calmThen(40, 20, 80, 8))
                .weeks("shop", "first-review-time", 12, Weeks.calmThen(4, 17, 9, 11))
                .weeks("shop", "ci-duration", 12, Weeks.calmThen(10, 24, 30, 4))
                .weeks("shop", "mttr", 12, Weeks.calm(3, 28));
        var verdicts = judged("cycle-time", "first-review-time", "ci-duration", "mttr");
        var moved = verdicts.get(0).evidence().moved();
        assertThat(moved.get(0)).satisfies(first -> {
            assertThat(first.kpi()).isEqualTo("first-review-time");
            assertThat(first.name()).isEqualTo("First review time");
            assertThat(first.since()).isBefore(verdicts.get(0).evidence().since());
            assertThat(first.better()).isFalse();
        });
        assertThat(moved).filteredOn(one -> one.since() != null).hasSize(1);
    }

    @Test
    void aHealthyTeamIsNotReadAgain() {
        readings.weeks("shop", "cycle-time", 12, Weeks.calm(40, 28));
        var verdicts = judged("cycle-time");
        readings.kept.clear();
        assertThat(verdicts).extracting(Verdict::kind).containsExactly(VerdictKind.HEALTHY);
        assertThat(new Clues(readings, ShippedBook.BOOK.catalogue()).added(verdicts))
                .isSameAs(verdicts);
    }
}
