package org.kpigovernor.judge;

import java.time.Instant;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.judge.facts.Heap;
import org.kpigovernor.judge.facts.KpiUse;
import org.kpigovernor.judge.facts.TeamSet;
import org.kpigovernor.measure.Items;
import org.kpigovernor.measure.Period;
import org.kpigovernor.signals.PileUp;

/** Looks whether the things of a team pile up just below the lines that its KPIs have: one question to the store a team, none without a line. */
record Heaps(Items items, Catalogue catalogue) {
    private static final int QUARTER = 13;
    private static final int HALF_A_YEAR = 26;
    private static final Pattern AT_MOST = Pattern.compile("^<\\s*(\\d+(?:\\.\\d+)?)");

    /** A line of a KPI for which less is better. */
    private record Line(KpiUse use, String what, double value) {
        Items.Band band() {
            return new Items.Band(use.kpi(), value / PileUp.BAND, value * PileUp.BAND);
        }

        boolean holds(Items.Item item) {
            return item.kpi().equals(use.kpi());
        }
    }

    /** Those of the quarter that ends with that week. */
    List<Heap> of(TeamSet set, Period week) {
        var lines = set.uses().stream().flatMap(this::lines).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        var zone = set.of().zone();
        var split = new Period(week.kind(), week.start().minusWeeks(QUARTER - 1L)).begins(zone);
        var from = new Period(week.kind(), week.start().minusWeeks(QUARTER + HALF_A_YEAR - 1L)).begins(zone);
        var known = items.within(
                catalogue, set.team(), lines.stream().map(Line::band).toList(), from, week.ends(zone));
        return lines.stream().flatMap(line -> heap(line, known, split)).toList();
    }

    private Stream<Line> lines(KpiUse use) {
        if (use.definition().better() != Direction.LOWER || !Items.has(catalogue, use.kpi())) {
            return Stream.empty();
        }
        var target = use.of().targets().get(use.kpi());
        var limit = catalogue.threshold(use.kpi(), use.of()).limit();
        var suggestion = AT_MOST.matcher(use.definition().suggestion());
        return Stream.of(
                        target == null ? null : new Line(use, "target", target.value()),
                        limit == null ? null : new Line(use, "limit", limit),
                        suggestion.find() ? new Line(use, "suggestion", Double.parseDouble(suggestion.group(1))) : null)
                .flatMap(Stream::ofNullable)
                .filter(line -> line.value() > 0);
    }

    private static Stream<Heap> heap(Line line, List<Items.Item> known, Instant split) {
        DoublePredicate below = amount -> amount > line.value() / PileUp.BAND && amount <= line.value();
        DoublePredicate above = amount -> amount > line.value() && amount <= line.value() * PileUp.BAND;
        var pile = new PileUp(
                count(line, known, split, true, below),
                count(line, known, split, true, above),
                count(line, known, split, false, below),
                count(line, known, split, false, above));
        return pile.comparable() ? Stream.of(heap(line, pile)) : Stream.empty();
    }

    private static int count(Line line, List<Items.Item> known, Instant split, boolean now, DoublePredicate band) {
        return (int) known.stream()
                .filter(line::holds)
                .filter(item -> item.moment().isBefore(split) != now)
                .filter(item -> band.test(item.amount()))
                .count();
    }

    private static Heap heap(Line line, PileUp pile) {
        return new Heap(
                line.use(),
                line.what(),
                line.value(),
                pile.below(),
                pile.above(),
                pile.earlierBelow(),
                pile.earlierAbove(),
                pile.expected(),
                pile.chance());
    }
}
