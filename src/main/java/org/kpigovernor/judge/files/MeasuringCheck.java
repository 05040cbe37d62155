package org.kpigovernor.judge.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;
import org.kpigovernor.catalogue.Nearest;
import org.kpigovernor.measure.MeasureCheck;

/** Checks the rows that say how KPIs are measured from events, each by itself and all together. */
final class MeasuringCheck {
    /** Composed from verdicts; nothing that happens is counted in it. */
    private static final Set<String> COMPOSED = Set.of("engineering-health-score");

    private final Tables tables;
    private final Map<String, Entry<KpiRow>> kpis = new HashMap<>();

    MeasuringCheck(Tables tables) {
        this.tables = tables;
        tables.kpis().forEach(kpi -> kpis.putIfAbsent(kpi.values().id(), kpi));
    }

    void check() {
        tables.measures().forEach(this::row);
        tables.kpis().stream().filter(kpi -> kpi.row().isSound()).forEach(this::isMeasured);
        tables.profiles().forEach(this::profile);
    }

    private void row(Entry<MeasuringRow> entry) {
        var row = entry.values();
        var kpi = kpis.get(row.kpi());
        if (kpi == null) {
            if (!kpis.isEmpty()) {
                entry.row().problem("kpi", "`" + row.kpi() + "` isn't known", Nearest.hint(row.kpi(), kpis.keySet()));
            }
        } else if (kpi.row().isSound() && entry.row().isSound()) {
            fits(entry, kpi.values().definition(kpi.place()));
        }
    }

    private void fits(Entry<MeasuringRow> entry, KpiDefinition kpi) {
        var row = entry.values();
        if (!kpi.measuredFromEvents()) {
            entry.row()
                    .problem("kpi", kpi.id() + " isn't measured from events", "write events as its source in kpis.csv");
            return;
        }
        if (COMPOSED.contains(kpi.id())) {
            entry.row().problem("kpi", kpi.id() + " is composed from verdicts", "give your KPI another name");
            return;
        }
        if (row.isWhole()
                && !row.profile().equals(MeasureRow.GOVERNOR)
                && row.inWords().isEmpty()) {
            entry.row()
                    .problem(
                            "in words",
                            "another profile means something else",
                            "write what, as people read it under a number");
        }
        if (!row.isWhole() && tables.measures().stream().noneMatch(one -> isWholeOf(one.values(), row))) {
            entry.row().problem("part", "there is no row for the KPI itself", "add one with an empty part");
        }
        MeasureCheck.check(
                kpi,
                row.row(entry.place()),
                (column, mistake) -> entry.row().problem(column, mistake.what(), mistake.hint()));
    }

    private static boolean isWholeOf(MeasuringRow whole, MeasuringRow part) {
        return whole.isWhole()
                && whole.kpi().equals(part.kpi())
                && whole.profile().equals(part.profile());
    }

    /** Says nothing where there are no rows at all, which is told by itself. */
    private void isMeasured(Entry<KpiRow> kpi) {
        var id = kpi.values().id();
        boolean rows = tables.measures().stream()
                .map(Entry::values)
                .anyMatch(row -> row.kpi().equals(id) && row.profile().equals(MeasureRow.GOVERNOR));
        if (kpi.values().source().equals("events")
                && !rows
                && !COMPOSED.contains(id)
                && !tables.measures().isEmpty()) {
            kpi.row()
                    .problem(
                            "source",
                            "nothing says how `" + id + "` is measured from events",
                            "add a row of the profile governor to definitions/measures.csv, or write measurements");
        }
    }

    private void profile(Entry<ProfileRow> entry) {
        var row = entry.values();
        var all = profiles(tables.measures());
        if (!row.isForAll() && !kpis.isEmpty() && !kpis.containsKey(row.kpi())) {
            entry.row().problem("kpi", "`" + row.kpi() + "` isn't known", Nearest.hint(row.kpi(), kpis.keySet()));
        } else if (!all.isEmpty() && !all.contains(row.profile())) {
            entry.row().problem("profile", "`" + row.profile() + "` isn't known", Nearest.hint(row.profile(), all));
        } else if (!row.isForAll()
                && tables.measures().stream()
                        .map(Entry::values)
                        .noneMatch(one -> one.isWhole()
                                && one.kpi().equals(row.kpi())
                                && one.profile().equals(row.profile()))) {
            entry.row()
                    .problem(
                            "profile",
                            row.profile() + " doesn't say how `" + row.kpi() + "` is measured",
                            "add a row to definitions/measures.csv");
        }
    }

    private static Set<String> profiles(List<Entry<MeasuringRow>> rows) {
        return rows.stream().map(entry -> entry.values().profile()).collect(Collectors.toCollection(TreeSet::new));
    }
}
