package org.kpigovernor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.measure.Some.inSprints;
import static org.kpigovernor.measure.Some.item;
import static org.kpigovernor.measure.Some.sprint;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class IssueKpisTest {
    private static final String WEEK = "2026-03-02";
    private static final Set<String> NONE = Set.of();
    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void bugsCountByTypeAndLabelAsTheyAreNow() {
        bench.record(
                        item("1", "bug", "2026-03-02T10:00", false, "2026-03-02T10:00", "Customer"),
                        item("2", "Bug", "2026-03-02T10:00", false, "2026-03-02T10:00"),
                        item("3", "Story", "2026-03-02T10:00", false, "2026-03-02T10:00", "customer"),
                        item("4", "Bug", "2026-03-02T10:00", false, "2026-03-02T10:00"))
                .refresh();
        assertThat(bench.week("customer-reported-bugs", WEEK).value()).isEqualTo(1);
        assertThat(bench.week("bug-escape-rate", WEEK).value()).isEqualTo(100.0 / 3);
        bench.record(item("3", "Bug", "2026-03-02T10:00", false, "2026-03-20T10:00", "customer"))
                .refresh();
        assertThat(bench.week("customer-reported-bugs", WEEK).value()).isEqualTo(2);
        assertThat(bench.week("bug-escape-rate", WEEK).value()).isEqualTo(50);
    }

    @Test
    void doneIsWhenItCameIntoTheCategoryToStay() {
        bench.record(
                        item("1", "Epic", "2026-02-23T12:00", false, "2026-02-23T12:00"),
                        item("1", "Epic", "2026-02-23T12:00", true, "2026-03-02T12:00"),
                        item("1", "Epic", "2026-02-23T12:00", true, "2026-03-03T12:00"),
                        item("2", "Epic", "2026-02-23T12:00", true, "2026-02-24T12:00"),
                        item("2", "Epic", "2026-02-23T12:00", false, "2026-02-25T12:00"),
                        item("2", "Epic", "2026-02-23T12:00", true, "2026-03-04T12:00", "tech-debt"),
                        item("3", "Debt", "2026-02-23T12:00", true, "2026-03-04T12:00"),
                        item("4", "Vulnerability", "2026-03-01T12:00", true, "2026-03-04T12:00"),
                        item("5", "Bug", "2026-03-03T12:00", true, "2026-03-04T12:00", "Security"))
                .refresh();
        assertThat(bench.week("time-to-market", WEEK).value()).isEqualTo(8);
        assertThat(bench.week("time-to-market", WEEK).n()).isEqualTo(2);
        assertThat(bench.week("tech-debt-ratio", WEEK).value()).isEqualTo(40);
        assertThat(bench.week("vulnerability-remediation-time", WEEK).value()).isEqualTo(2);
        assertThat(bench.week("time-to-market", "2026-02-23")).isNull();
    }

    @Test
    void aSprintIsMeasuredByWhatWasInItWhenItStarted() {
        bench.record(
                        sprint("5", "2026-03-02T09:00", null, "2026-03-02T09:00"),
                        inSprints("done", "2026-02-20T00:00", false, "2026-02-20T00:00", Set.of("5"), null),
                        inSprints("done", "2026-02-20T00:00", true, "2026-03-06T17:00", Set.of("5"), null),
                        inSprints("late", "2026-02-20T00:00", false, "2026-02-20T00:00", Set.of("5"), null),
                        inSprints("late", "2026-02-20T00:00", true, "2026-03-06T17:00:01", Set.of("5"), null),
                        inSprints("added", "2026-02-20T00:00", false, "2026-02-20T00:00", NONE, null),
                        inSprints("added", "2026-02-20T00:00", true, "2026-03-04T00:00", Set.of("5"), NONE),
                        inSprints("removed", "2026-02-20T00:00", false, "2026-02-20T00:00", Set.of("5"), null),
                        inSprints("removed", "2026-02-20T00:00", false, "2026-03-04T00:00", NONE, Set.of("5")),
                        inSprints("at the instant", "2026-02-20T00:00", true, "2026-03-02T09:00", Set.of("5"), NONE),
                        inSprints("new", "2026-03-03T00:00", true, "2026-03-03T00:00", Set.of("5"), null))
                .refresh();
        assertThat(bench.week("delivery-predictability", WEEK)).isNull();
        bench.record(sprint("5", "2026-03-02T09:00", "2026-03-06T17:00", "2026-03-06T17:00"))
                .refresh();
        assertThat(bench.week("delivery-predictability", WEEK).value()).isEqualTo(50);
        assertThat(bench.week("delivery-predictability", WEEK).n()).isEqualTo(4);
    }

    @Test
    void whatIsFirstHeardOfAnItemTellsWhereItWasBefore() {
        bench.record(
                        sprint("5", "2026-03-02T09:00", "2026-03-06T17:00", "2026-03-06T17:00"),
                        inSprints("1", "2026-02-20T00:00", false, "2026-03-09T00:00", Set.of("6"), Set.of("5")),
                        inSprints("2", "2026-02-20T00:00", true, "2026-03-04T00:00", Set.of("5"), null),
                        inSprints("3", "2026-02-20T00:00", true, "2026-03-04T00:00", Set.of("5"), NONE))
                .refresh();
        assertThat(bench.week("delivery-predictability", WEEK).value()).isEqualTo(50);
        assertThat(bench.week("delivery-predictability", WEEK).n()).isEqualTo(2);
    }

    @Test
    void severalSprintsOfAPeriodArePooled() {
        bench.record(
                        sprint("5", "2026-03-02T09:00", "2026-03-03T09:00", "2026-03-03T09:00"),
                        sprint("6", "2026-03-04T09:00", "2026-03-05T09:00", "2026-03-05T09:00"),
                        inSprints("1", "2026-02-20T00:00", true, "2026-02-20T00:00", Set.of("5"), null),
                        inSprints("2", "2026-02-20T00:00", false, "2026-02-20T00:00", Set.of("5", "6"), null),
                        inSprints("3", "2026-02-20T00:00", false, "2026-02-20T00:00", Set.of("5", "6"), null))
                .refresh();
        assertThat(bench.week("delivery-predictability", WEEK).value()).isEqualTo(20);
        assertThat(bench.week("delivery-predictability", WEEK).n()).isEqualTo(5);
    }
}
