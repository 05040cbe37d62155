package org.kpigovernor.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpigovernor.judge.MemoryReadings.week;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kpigovernor.cases.Samples;
import org.kpigovernor.catalogue.Team;

class HindsightTest {
    private static final int WEEKS = 60;

    private final List<Team> teams = List.of(
            Teams.product("payments", "cycle-time", "pr-size", "deployment-frequency", "engineering-health-score"),
            Teams.product("search", "cycle-time", "change-failure-rate"));

    private final MemoryReadings readings = new MemoryReadings()
            .weeks("payments", "cycle-time", 12, Weeks.calmThen(40, 30, 90, WEEKS - 30))
            .weeks("payments", "pr-size", 12, Weeks.calmThen(200, 40, 900, 10))
            .weeks("payments", "deployment-frequency", 12, lateStart(Weeks.calmThen(9, 20, 25, 20), 20))
            .weeks("search", "cycle-time", 12, lateStart(Weeks.calm(40, 25), 35))
            .weeks("search", "change-failure-rate", 20, Weeks.calmThen(5, 40, 60, 20));

    private static Double[] lateStart(Double[] values, int weeks) {
        var later = new Double[weeks + values.length];
        System.arraycopy(values, 0, later, weeks, values.length);
        return later;
    }

    @Test
    void aPastWeekIsJudgedExactlyAsItWasJudgedThen() {
        var then = new ArrayList<Judgement>();
        for (int week = 0; week < WEEKS; week++) {
            var asOf =
                    week(week).start().plusDays(8).atStartOfDay(ZoneOffset.UTC).toInstant();
            then.add(new Judge(readings, new Forgotten())
                    .judge(ShippedBook.BOOK, Samples.organisation(teams.toArray(Team[]::new)), asOf, List.of()));
        }
        var last = week(WEEKS - 1).start();
        var pasts = teams.stream()
                .map(team -> new TeamPast(team, readings.find(team.id(), null, null, null, null), last))
                .toList();

        var hindsight = new Hindsight(ShippedBook.BOOK).judge(pasts, weeks(0, WEEKS));

        assertThat(hindsight).isEqualTo(then);
        assertThat(hindsight.stream().flatMap(one -> one.verdicts().stream()).map(Verdict::kind))
                .contains(VerdictKind.values());
    }

    @Test
    void scoresOfOneBookAreNotSeenByAnother() {
        var known = readings.find("payments", null, null, null, null);
        var used = new TeamPast(teams.get(0), known, week(WEEKS - 1).start());
        var fresh = new TeamPast(teams.get(0), known, week(WEEKS - 1).start());
        var hindsight = new Hindsight(ShippedBook.BOOK);

        hindsight.judge(List.of(used), weeks(0, WEEKS));

        assertThat(hindsight.judge(List.of(used), weeks(30, WEEKS)))
                .isEqualTo(hindsight.judge(List.of(fresh), weeks(30, WEEKS)));
    }

    private static List<LocalDate> weeks(int from, int to) {
        return IntStream.range(from, to).mapToObj(week -> week(week).start()).toList();
    }

    /** Keeps nothing. */
    private static final class Forgotten implements Judgements {
        @Override
        public void keep(Judgement judgement) {
            assertThat(judgement.verdicts()).isNotEmpty();
        }

        @Override
        public List<Verdict> verdicts(String team, String kpi, LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public List<Verdict> trials(String team, String kpi, LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public List<StandingFinding> standing() {
            return List.of();
        }

        @Override
        public List<Tension> tensions(String team, LocalDate from, LocalDate to) {
            return List.of();
        }
    }
}
