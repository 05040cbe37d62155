package org.kpigovernor.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Series;
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

    /** The rule book itself: each week of a series is a fact, as if it were then; a series is a team. */
    private record RuleBookJudging(RuleBook book) implements Judging {
        @Override
        public List<VerdictKind[]> judge(SimulatedKpi kind, List<List<Point>> series) {
            var team = Teams.product("team", kind.kpi());
            var set = TeamFacts.set(team, book.catalogue());
            var threshold = book.catalogue().threshold(kind.kpi(), team);
            var facts = series.stream()
                    .map(weeks -> new TeamFacts(set, weekly(set.uses().get(0), threshold, weeks)))
                    .toList();
            var said = book.judge(Instant.EPOCH, facts).verdicts();
            int length = series.get(0).size();
            return IntStream.range(0, series.size())
                    .mapToObj(i -> said.subList(i * length, (i + 1) * length).stream()
                            .map(Verdict::kind)
                            .toArray(VerdictKind[]::new))
                    .toList();
        }

        /** What is said of a week never depends on later ones, so that one pass gives what each week would have given as the last. */
        private static List<Series> weekly(KpiUse use, Threshold threshold, List<Point> weeks) {
            var kpi = use.definition();
            var assessed = Signals.assess(weeks, kpi.scale(), kpi.better(), Policy.of(threshold));
            return IntStream.range(0, weeks.size())
                    .mapToObj(week -> new Series(use, weeks.get(week), assessed.get(week), threshold))
                    .toList();
        }

        @Override
        public String name() {
            return "the shipped rule book";
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
