package org.kpigovernor.judge.files;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.catalogue.Objective;
import org.kpigovernor.measure.Parameters;

/** Checks what one row says of others: unknown names, repeated rows, circles. */
final class TableChecks {
    private final RuleFolder folder;
    private final Problems problems;

    TableChecks(RuleFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    void check(Tables tables) {
        var kpis = unique(tables.kpis(), "id", KpiRow::id);
        var objectives = unique(tables.objectives(), "id", ObjectiveRow::id);
        unique(tables.owners(), "id", OwnerRow::id);
        tables.kpis().stream().filter(kpi -> kpi.row().isSound()).forEach(TableChecks::parameters);
        unique(tables.measures(), "kpi", MeasuringRow::key);
        unique(tables.profiles(), "kpi", ProfileRow::kpi);
        new MeasuringCheck(tables).check();
        known(tables.kpis(), "counter", KpiRow::counter, kpis);
        known(tables.kpis(), "objective", KpiRow::objective, objectives);
        known(tables.objectives(), "serves", ObjectiveRow::serves, withTop(objectives));
        tables.objectives().forEach(row -> contradictions(row, kpis));
        noCircle(tables.objectives(), "serves", ObjectiveRow::id, ObjectiveRow::serves);
        unique(tables.priorities(), "kpi", row -> row.kpi() + " " + row.teamKind());
        known(tables.priorities(), "kpi", PriorityRow::kpi, kpis);
        thresholds(tables.thresholds(), kpis);
        forAll(tables.priorities(), Tables.PRIORITIES, row -> row.exactness() == 0);
        forAll(tables.thresholds(), Tables.THRESHOLDS, ThresholdRow::isForAll);
    }

    private static void parameters(Entry<KpiRow> kpi) {
        Parameters.problems(kpi.values().definition(kpi.place()))
                .forEach(problem -> kpi.row().problem("parameters", problem, ""));
    }

    private static Map<String, ?> withTop(Map<String, ?> objectives) {
        var all = new HashMap<String, Object>(objectives);
        all.put(Objective.TOP, "");
        return objectives.isEmpty() ? objectives : all;
    }

    private void contradictions(Entry<ObjectiveRow> row, Map<String, ?> kpis) {
        row.values().contradictedBy().stream()
                .filter(kpi -> !kpis.isEmpty() && !kpis.containsKey(kpi))
                .forEach(kpi -> row.row()
                        .problem("contradicted by", "`" + kpi + "` isn't known", Nearest.hint(kpi, kpis.keySet())));
    }

    private void thresholds(List<Entry<ThresholdRow>> rows, Map<String, ?> kpis) {
        unique(rows, "kpi", ThresholdRow::conditions);
        known(rows, "kpi", ThresholdRow::kpi, kpis);
        known(rows, "like", ThresholdRow::like, kpis);
        noCircle(rows, "like", ThresholdRow::kpi, ThresholdRow::like);
        var forAll = rows.stream()
                .map(Entry::values)
                .filter(ThresholdRow::isForAll)
                .findFirst()
                .orElse(null);
        rows.forEach(row -> new ThresholdCheck(row, forAll).check());
    }

    /** The entries by key; a repeated key is told at the later row. */
    private <T> Map<String, Entry<T>> unique(List<Entry<T>> entries, String column, Function<T, String> key) {
        var first = new LinkedHashMap<String, Entry<T>>();
        for (var entry : entries) {
            var earlier = first.putIfAbsent(key.apply(entry.values()), entry);
            if (earlier != null) {
                entry.row().problem(column, "this row repeats row " + earlier.line(), "remove one of the two");
            }
        }
        return first;
    }

    /** Says nothing where nothing is known: that the other table is empty is the mistake then. */
    private <T> void known(List<Entry<T>> entries, String column, Function<T, String> name, Map<String, ?> known) {
        for (var entry : entries) {
            var value = name.apply(entry.values());
            if (!known.isEmpty() && !value.isEmpty() && !value.equals("*") && !known.containsKey(value)) {
                entry.row().problem(column, "`" + value + "` isn't known", Nearest.hint(value, known.keySet()));
            }
        }
    }

    /** A row that leads back to itself is told once, at the first row of the circle. */
    private <T> void noCircle(List<Entry<T>> entries, String column, Function<T, String> from, Function<T, String> to) {
        var next = entries.stream()
                .map(Entry::values)
                .collect(Collectors.toMap(from, to, (first, second) -> first, HashMap::new));
        var told = new java.util.HashSet<String>();
        for (var entry : entries) {
            var circle = Circle.from(from.apply(entry.values()), next);
            if (!circle.isEmpty() && told.addAll(circle)) {
                var path = String.join(" → ", circle) + " → " + circle.get(0);
                entry.row().problem(column, "these rows go round in a circle: " + path, "break it at one of them");
            }
        }
    }

    private <T> void forAll(List<Entry<T>> entries, String path, Function<T, Boolean> isForAll) {
        if (!entries.isEmpty() && entries.stream().noneMatch(entry -> isForAll.apply(entry.values()))) {
            problems.add(folder.shown(path), 0, 0, "no row is for all KPIs", "add a row that begins with *");
        }
    }
}
