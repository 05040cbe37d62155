package org.kpigovernor.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Threshold;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.Lately;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.files.YamlMap;
import org.kpigovernor.signals.Assessment;
import org.kpigovernor.signals.Point;
import org.kpigovernor.signals.State;

/** Makes the series of a case, either from its weeks or from the numbers that they would add up to. */
record CaseSeries(KpiUse use, Threshold threshold) {
    private static final Set<String> WEEKS = Set.of("kpi", "weeks", "n");
    private static final Set<String> NUMBERS = Set.of(
            "kpi",
            "state",
            "value",
            "n",
            "watchWeeks",
            "farWeeks",
            "fastFarWeeks",
            "windowWeeks",
            "openWeeks",
            "trend",
            "better",
            "betterWeeks",
            "betterLately",
            "worseLately",
            "things",
            "thingsBefore",
            "level",
            "centre",
            "worse",
            "limitWeeks",
            "limitBroken",
            "recentWeeks",
            "dataWeeks");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    Series of(YamlMap given) {
        given.only(given.has("weeks") ? WEEKS : NUMBERS);
        return given.has("weeks") ? fromWeeks(given) : fromNumbers(given);
    }

    private Series fromWeeks(YamlMap given) {
        var points = new ArrayList<Point>();
        for (var week : given.list("weeks")) {
            var value = number(week);
            points.add(new Point(
                    MONDAY.plusWeeks(points.size()), value, value == null ? 0 : (long) given.number("n", 10), false));
        }
        return SeriesFacts.of(use, threshold, points);
    }

    /** A week that isn't a number, such as {@code -}, has no data. */
    private static @Nullable Double number(String week) {
        try {
            return Double.valueOf(week);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Series fromNumbers(YamlMap given) {
        var latest = new Point(MONDAY, given.number("value", 1), (long) given.number("n", 10), false);
        var state = given.word("state", State.class, State.JUDGED);
        var limits = state == State.LEARNING ? null : limits(given.number("centre", 1));
        var assessment = new Assessment(
                MONDAY,
                state,
                0.0,
                runs(given),
                limits,
                null,
                given.number("level", 1),
                given.number("worse", 0),
                whole(given, "limitWeeks", 0),
                given.flag("limitBroken", false),
                whole(given, "recentWeeks", 12),
                whole(given, "dataWeeks", 30));
        return new Series(use, latest, assessment, threshold, lately(given, assessment), SeriesFacts.UNGUARDED);
    }

    private static Assessment.Limits limits(double centre) {
        return new Assessment.Limits(centre, centre / 2, centre * 2, 16);
    }

    private static Lately lately(YamlMap given, Assessment latest) {
        return new Lately(
                given.flag("betterLately", latest.runs().better()) ? latest : null,
                given.flag("worseLately", latest.runs().trend()) ? latest : null,
                given.number("things", 10),
                given.number("thingsBefore", 10));
    }

    private Assessment.Runs runs(YamlMap given) {
        int watch = whole(given, "watchWeeks", 0);
        int fastFar = whole(given, "fastFarWeeks", 0);
        boolean trend = watch >= threshold.watchWeeks() || fastFar >= threshold.fastWeeks();
        boolean better = given.flag("better", false);
        return new Assessment.Runs(
                whole(given, "windowWeeks", threshold.window()),
                watch,
                whole(given, "farWeeks", 0),
                fastFar,
                given.flag("trend", trend),
                whole(given, "openWeeks", trend ? 1 : 0),
                better,
                whole(given, "betterWeeks", better ? 1 : 0));
    }

    private static int whole(YamlMap given, String key, int otherwise) {
        return (int) given.number(key, otherwise);
    }
}
