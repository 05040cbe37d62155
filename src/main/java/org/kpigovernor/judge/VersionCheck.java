package org.kpigovernor.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.judge.files.Entry;
import org.kpigovernor.judge.files.KpiRow;
import org.kpigovernor.judge.files.Measuring;
import org.kpigovernor.judge.files.Problems;
import org.kpigovernor.judge.files.RuleFolder;
import org.kpigovernor.judge.files.Tables;
import org.kpigovernor.measure.Meaning;

/** Demands that a KPI whose meaning changes against the active book gets another version, so that readings tell by what they were measured. */
public final class VersionCheck {
    private VersionCheck() {}

    /** A problem at each KPI's row that would mean something else under the same version; none where the tables have other problems. */
    public static List<Problem> problems(RuleFolder active, RuleFolder next) {
        var others = new Problems();
        var before = Tables.read(active, others);
        var problems = new Problems();
        var after = Tables.read(next, problems);
        if (!others.all().isEmpty() || !problems.all().isEmpty()) {
            return List.of();
        }
        var known = definitions(before);
        var meanings = meanings(before);
        var changed = meanings(after);
        for (var kpi : after.kpis()) {
            var old = known.get(kpi.values().id());
            if (old != null
                    && old.version() == version(kpi)
                    && !Objects.equals(meanings.get(old.id()), changed.get(old.id()))) {
                kpi.row()
                        .problem(
                                "version",
                                "`" + old.id() + "` means something else than in the active book, and is version "
                                        + old.version() + " there too",
                                "make it " + (old.version() + 1)
                                        + ": history is measured again, and what was measured before stays readable");
            }
        }
        return problems.all();
    }

    private static int version(Entry<KpiRow> kpi) {
        return kpi.values().definition(kpi.place()).version();
    }

    private static Map<String, KpiDefinition> definitions(Tables tables) {
        var definitions = new HashMap<String, KpiDefinition>();
        tables.kpis()
                .forEach(kpi -> definitions.put(kpi.values().id(), kpi.values().definition(kpi.place())));
        return definitions;
    }

    private static Map<String, String> meanings(Tables tables) {
        var measuring = new Measuring(tables);
        var meanings = new HashMap<String, String>();
        definitions(tables).forEach((id, kpi) -> meanings.put(id, Meaning.of(kpi, measuring.rows(id))));
        return meanings;
    }
}
