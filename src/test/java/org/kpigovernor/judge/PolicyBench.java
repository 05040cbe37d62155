package org.kpigovernor.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.judge.facts.TeamSet;
import org.kpigovernor.signals.Assessment;
import org.kpigovernor.signals.Point;
import org.kpigovernor.signals.Policy;
import org.kpigovernor.signals.Signals;
import org.kpigovernor.signals.SimulatedKpi;

/**
 * What the shipped rules find, and what they raise for nothing, on simulated series of twelve kinds, next to two thresholds as people
 * often set them. Settings by system property: {@code series} a kind and story, {@code seed}, {@code correlation} from week to week.
 */
@Tag("bench")
class PolicyBench {
    /** The judged weeks, after the baseline. */
    private static final int WEEKS = 52;

    /** In which of them the change comes. */
    private static final int CHANGE = 8;

    /** Weeks within which it must be found. */
    private static final int SOON = 26;

    private static final int SERIES = Integer.getInteger("series", 1000);
    private static final long SEED = Long.getLong("seed", 20260105);
    private static final double CORRELATION = Double.parseDouble(System.getProperty("correlation", "0.2"));

    private enum Story {
        NONE(week -> 0),
        STEP_1_5(week -> week < 0 ? 0 : 1.5),
        STEP_2(week -> week < 0 ? 0 : 2),
        DRIFT(week -> week < 0 ? 0 : Math.min(1.5, 1.5 * (week + 1) / 13.0)),
        SPIKE(week -> week == 0 ? 5 : 0);

        /** By week since the change. */
        private final SimulatedKpi.Change change;

        Story(SimulatedKpi.Change change) {
            this.change = change;
        }
    }

    private static final List<Judging> JUDGES =
            List.of(new RuleBookJudging(ShippedBook.BOOK), new NaiveJudging(1), new NaiveJudging(3));

    @Test
    void theShippedRulesAgainstNaiveThresholds() {
        System.out.printf(
                "%nSettings: %d series a kind and story, %d kinds, seed %d, correlation %.1f, %d weeks after the baseline;"
                        + " a change comes after %d of them and is missed if not found within %d. Rule book %s.%n",
                SERIES, SimulatedKpi.values().length, SEED, CORRELATION, WEEKS, CHANGE, SOON, ShippedBook.BOOK.hash());
        var tallies = JUDGES.stream().map(PolicyTally::new).toList();
        for (var kind : SimulatedKpi.values()) {
            for (var story : Story.values()) {
                judge(kind, story, tallies);
            }
        }
        tallies.forEach(PolicyTally::print);
        System.out.printf("%nBy kind, the rule book's false investigations and actions a KPI-year:%n");
        tallies.get(0).printKinds();
    }

    private static void judge(SimulatedKpi kind, Story story, List<PolicyTally> tallies) {
        var random = new Random(SEED + 1000L * kind.ordinal() + story.ordinal());
        int start = kind.baselineWeeks() + CHANGE;
        List<List<Point>> all = new ArrayList<>();
        for (int i = 0; i < SERIES; i++) {
            all.add(kind.weeks(
                    kind.baselineWeeks() + WEEKS, CORRELATION, week -> story.change.at(week - start), random));
        }
        for (var tally : tallies) {
            var verdicts = tally.judging().judge(kind, all);
            verdicts.forEach(weeks -> tally.add(
                    kind, story.name(), Arrays.copyOfRange(weeks, kind.baselineWeeks(), weeks.length), CHANGE, SOON));
        }
    }

    /** Judges whole series, each week as if it were the last. */
    interface Judging {
        /** By series and week. */
        List<VerdictKind[]> judge(SimulatedKpi kind, List<List<Point>> series);

        String name();
    }

    /** The rule book itself: a series is a team's, and each of its weeks is judged as if it were then. */
    private record RuleBookJudging(RuleBook book) implements Judging {
        @Override
        public List<VerdictKind[]> judge(SimulatedKpi kind, List<List<Point>> series) {
            var teams = IntStream.range(0, series.size())
                    .mapToObj(i -> Assessed.of(kind, "team-" + i, book.catalogue(), series.get(i)))
                    .toList();
            int length = series.get(0).size();
            var said = teams.stream().map(team -> new VerdictKind[length]).toList();
            for (int week = 0; week < length; week++) {
                int last = week;
                var verdicts = book.judge(
                                Instant.EPOCH,
                                teams.stream().map(team -> team.facts(last)).toList())
                        .verdicts();
                for (int i = 0; i < teams.size(); i++) {
                    said.get(i)[week] = verdicts.get(i).kind();
                }
            }
            return said;
        }

        @Override
        public String name() {
            return "the shipped rule book";
        }
    }

    /** A team's only series; what is said of a week never depends on later ones, so that it is assessed once. */
    private record Assessed(TeamSet set, Threshold threshold, List<Point> weeks, List<Assessment> assessments) {
        static Assessed of(SimulatedKpi kind, String id, Catalogue catalogue, List<Point> weeks) {
            var team = Teams.product(id, kind.kpi());
            var set = TeamFacts.set(team, catalogue);
            var threshold = catalogue.threshold(kind.kpi(), team);
            var kpi = set.uses().get(0).definition();
            return new Assessed(
                    set, threshold, weeks, Signals.assess(weeks, kpi.scale(), kpi.better(), Policy.of(threshold)));
        }

        TeamFacts facts(int week) {
            var use = set.uses().get(0);
            var series = SeriesFacts.of(use, threshold, weeks.subList(0, week + 1), assessments);
            return new TeamFacts(set, List.of(series), List.of(series));
        }
    }

    /** The mean of the baseline, and 20 % or 50 % worse than that in each of so many last weeks with data. */
    private record NaiveJudging(int held) implements Judging {
        @Override
        public List<VerdictKind[]> judge(SimulatedKpi kind, List<List<Point>> series) {
            return series.stream()
                    .map(weeks -> one(kind, weeks))
                    .map(NaiveJudging::all)
                    .toList();
        }

        private static VerdictKind[] all(List<VerdictKind> verdicts) {
            return verdicts.toArray(VerdictKind[]::new);
        }

        private List<VerdictKind> one(SimulatedKpi kind, List<Point> weeks) {
            double usual = weeks.subList(0, kind.baselineWeeks()).stream()
                    .filter(week -> week.value() != null)
                    .mapToDouble(Point::value)
                    .average()
                    .orElse(0);
            boolean higher = kind.better() == Direction.HIGHER;
            var verdicts = new ArrayList<VerdictKind>();
            int investigate = 0;
            int act = 0;
            for (var week : weeks) {
                if (week.value() != null) {
                    double worse = (week.value() / usual - 1) * (higher ? -1 : 1);
                    investigate = worse >= 0.2 ? investigate + 1 : 0;
                    act = worse >= 0.5 ? act + 1 : 0;
                }
                verdicts.add(
                        act >= held
                                ? VerdictKind.ACT
                                : investigate >= held ? VerdictKind.INVESTIGATE : VerdictKind.HEALTHY);
            }
            return verdicts;
        }

        @Override
        public String name() {
            return "20 % / 50 % worse" + (held == 1 ? "" : ", for " + held + " weeks");
        }
    }
}
