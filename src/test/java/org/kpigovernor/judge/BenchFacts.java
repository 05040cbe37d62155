package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.signals.Point;

/** Teams with seven KPIs each, whose series are mostly healthy; some are worse, learning, or without data. */
final class BenchFacts {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final String[] KPIS = {
        "deployment-frequency",
        "lead-time-for-changes",
        "change-failure-rate",
        "mttr",
        "cycle-time",
        "review-coverage",
        "pr-size"
    };

    private BenchFacts() {}

    static List<TeamFacts> of(RuleBook book, int teams) {
        var random = new Random(7);
        return IntStream.range(0, teams)
                .mapToObj(number -> team(book, number, random))
                .toList();
    }

    private static TeamFacts team(RuleBook book, int number, Random random) {
        var kind = number % 5 == 0 ? "platform" : "product";
        var team = Teams.team("team-" + number, kind, java.util.Map.of(), KPIS);
        var set = TeamFacts.set(team, book.catalogue());
        return new TeamFacts(
                set, set.uses().stream().map(use -> series(book, use, random)).toList());
    }

    private static Series series(RuleBook book, KpiUse use, Random random) {
        int story = random.nextInt(20);
        int weeks = story == 2 ? 6 : 36;
        double late = story == 0 ? 1.9 : story == 1 ? 1.35 : story == 4 ? 0.6 : 1;
        var points = new ArrayList<Point>();
        for (int week = 0; week < weeks; week++) {
            boolean missing = story == 3 && week > 22;
            double level = (use.unit().equals("%") ? 12 : 40) * (week > 26 ? late : 1);
            double value = level * (1 + 0.08 * random.nextGaussian());
            points.add(new Point(FIRST.plusWeeks(week), missing ? null : value, missing ? 0 : 20, false));
        }
        return SeriesFacts.of(use, book.catalogue().threshold(use.kpi(), use.of()), points);
    }
}
