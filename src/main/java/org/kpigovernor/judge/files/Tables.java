package org.kpigovernor.judge.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The tables of a rules folder; each entry keeps the constraints of its row. */
public record Tables(
        List<Entry<KpiRow>> kpis,
        List<Entry<MeasuringRow>> measures,
        List<Entry<ProfileRow>> profiles,
        List<Entry<ObjectiveRow>> objectives,
        List<Entry<PriorityRow>> priorities,
        List<Entry<ThresholdRow>> thresholds,
        List<Entry<OwnerRow>> owners) {
    public static final String KPIS = "definitions/kpis.csv";
    public static final String MEASURES = "definitions/measures.csv";
    public static final String PROFILES = "definitions/profiles.csv";
    public static final String OBJECTIVES = "definitions/objectives.csv";
    public static final String PRIORITIES = "priorities/priorities.csv";
    public static final String THRESHOLDS = "thresholds/thresholds.csv";
    public static final String OWNERS = "owners.csv";

    /** Reads and checks all tables; rows with mistakes are told and left out, but others may name what they define. */
    public static Tables read(RuleFolder folder, Problems problems) {
        var all = new Tables(
                read(folder, KPIS, KpiRow.COLUMNS, KpiRow::of, problems),
                read(folder, MEASURES, MeasuringRow.COLUMNS, MeasuringRow::of, problems),
                folder.file(PROFILES).isEmpty()
                        ? List.of()
                        : read(folder, PROFILES, ProfileRow.COLUMNS, ProfileRow::of, problems),
                read(folder, OBJECTIVES, ObjectiveRow.COLUMNS, ObjectiveRow::of, problems),
                read(folder, PRIORITIES, PriorityRow.COLUMNS, PriorityRow::of, problems),
                read(folder, THRESHOLDS, ThresholdRow.COLUMNS, ThresholdRow::of, problems),
                read(folder, OWNERS, OwnerRow.COLUMNS, OwnerRow::of, problems));
        new TableChecks(folder, problems).check(all);
        return new Tables(
                sound(all.kpis),
                sound(all.measures),
                sound(all.profiles),
                sound(all.objectives),
                sound(all.priorities),
                sound(all.thresholds),
                all.owners);
    }

    private static <T> List<Entry<T>> sound(List<Entry<T>> entries) {
        return entries.stream().filter(entry -> entry.row().isSound()).toList();
    }

    /** How many rows there are in all. */
    public int size() {
        return kpis.size()
                + measures.size()
                + profiles.size()
                + objectives.size()
                + priorities.size()
                + thresholds.size()
                + owners.size();
    }

    private static void missing(String file, Problems problems) {
        if (!problems.has(file)) {
            problems.add(file, 0, 0, "this file is missing", "every rule book needs it");
        }
    }

    private static <T extends Checked> List<Entry<T>> read(
            RuleFolder folder, String path, Set<String> columns, Function<Row, T> reader, Problems problems) {
        var file = folder.file(path);
        if (file.isEmpty()) {
            missing(folder.shown(path), problems);
            return List.of();
        }
        var entries = new ArrayList<Entry<T>>();
        for (var row : Table.rows(file.get(), columns, problems)) {
            var values = reader.apply(row);
            RowCheck.check(row, values);
            entries.add(new Entry<>(row, values));
        }
        return List.copyOf(entries);
    }
}
