package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Target;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.measure.Contribution;
import org.kpigovernor.measure.Items;
import org.kpigovernor.store.Database;
import org.kpigovernor.store.JdbcJudgements;
import org.kpigovernor.store.JdbcMeasureStore;
import org.kpigovernor.store.TestDatabase;

/** Single things beside a line, from the store to the finding. */
@Tag("database")
class HeapsTest {
    private static final Team TEAM = Teams.team(
            "shop", "product", Map.of("first-review-time", new Target(3, null, null)), "first-review-time", "pr-size");

    private final Database database = TestDatabase.open();
    private final JdbcMeasureStore store = new JdbcMeasureStore(database);
    private final List<Contribution> things = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    /** As many a week, each of that amount. */
    private void things(String kpi, int from, int to, int aWeek, double amount) {
        for (int week = from; week < to; week++) {
            var monday = MemoryReadings.week(week).begins(TEAM.zone());
            for (int thing = 0; thing < aWeek; thing++) {
                things.add(new Contribution(
                        "thing-" + things.size(),
                        kpi,
                        "",
                        "shop",
                        monday.plus(Duration.ofHours(9 + thing)),
                        amount,
                        1,
                        null));
            }
        }
    }

    private List<Finding> findings(int week) {
        store.contributions().change(List.of(), things);
        var judge = new Judge(
                new MemoryReadings(),
                new JdbcJudgements(database),
                Practice::unknown,
                new Items(store.contributions()));
        var after = MemoryReadings.week(week).ends(TEAM.zone());
        return judge.judge(ShippedBook.BOOK, Samples.organisation(TEAM), after, List.of()).findings().stream()
                .filter(finding -> finding.rule().equals("heap-under-line")
                        || finding.rule().equals("merges-under-size-limit"))
                .toList();
    }

    @Test
    void reviewsThatComeJustBeforeTheTargetAreAFindingWithItsCounts() {
        things("first-review-time", 0, 26, 2, 2.9 * 3600);
        things("first-review-time", 0, 26, 2, 3.1 * 3600);
        things("first-review-time", 26, 39, 4, 2.9 * 3600);
        assertThat(findings(38)).singleElement().satisfies(finding -> {
            assertThat(finding.kpi()).isEqualTo("first-review-time");
            assertThat(finding.hint())
                    .startsWith("52 lie just under the target of 3 h and 0 just over it in 13 weeks;"
                            + " by the half year before, about 26 would lie under it.");
        });
    }

    @Test
    void pullRequestsUnderTheSizeThatTheFieldSuggestsAreToldInTheirOwnWords() {
        things("pr-size", 0, 26, 2, 380);
        things("pr-size", 0, 26, 2, 420);
        things("pr-size", 26, 39, 4, 400);
        assertThat(findings(38)).extracting(Finding::rule).containsExactly("merges-under-size-limit");
    }

    @Test
    void whatAlwaysWasSoIsNoFinding() {
        things("pr-size", 0, 39, 3, 380);
        things("pr-size", 0, 39, 1, 420);
        assertThat(findings(38)).isEmpty();
    }

    @Test
    void thingsFarFromTheLineAndTooFewOfThemAreNotLookedAt() {
        things("pr-size", 0, 26, 4, 200);
        things("pr-size", 26, 39, 1, 390);
        assertThat(findings(38)).isEmpty();
    }

    @Test
    void amountsComeInTheUnitOfTheKpi() {
        things("first-review-time", 3, 4, 1, 2.5 * 3600);
        store.contributions().change(List.of(), things);
        var items = new Items(store.contributions());
        var found = items.within(
                ShippedBook.BOOK.catalogue(),
                "shop",
                List.of(new Items.Band("first-review-time", 2, 2.5), new Items.Band("pr-size", 300, 400)),
                MemoryReadings.week(0).begins(TEAM.zone()),
                MemoryReadings.week(9).begins(TEAM.zone()));
        assertThat(found)
                .singleElement()
                .satisfies(item -> assertThat(item.amount()).isCloseTo(2.5, within(1e-9)));
    }
}
