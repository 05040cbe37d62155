package org.kpigovernor.measure;

import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;

/** What a definition means, as a text that changes exactly when the same events would give other readings. */
public final class Meaning {
    private Meaning() {}

    /** Of a KPI that is measured by these rows. */
    public static String of(KpiDefinition kpi, Collection<MeasureRow> rows) {
        return of(kpi, ofRows(rows));
    }

    static String of(KpiDefinition kpi, String rows) {
        return String.join(
                "\n",
                kpi.source() + new TreeMap<>(kpi.parameters()),
                kpi.aggregate() + " " + kpi.scale() + " " + kpi.unit(),
                rows);
    }

    static String ofRows(Collection<MeasureRow> rows) {
        return rows.stream().map(MeasureRow::meaning).sorted().collect(Collectors.joining("\n"));
    }
}
