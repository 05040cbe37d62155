package org.kpigovernor.review;

import java.util.List;
import org.kpigovernor.notify.KpiView;
import org.kpigovernor.notify.wording.TextTable;

/** KPIs in aligned columns of plain text: sign, name, value, n, weeks, baseline. */
final class KpiTable {
    private KpiTable() {}

    static String of(List<KpiView> kpis) {
        if (kpis.isEmpty()) {
            return "";
        }
        var table = new TextTable("llrrlr").row("", "KPI", "last week", "n", "12 weeks", "baseline");
        kpis.forEach(kpi -> table.row(
                kpi.tone().sign(), kpi.name(), kpi.value(), kpi.n().replace("n = ", ""), kpi.spark(), kpi.baseline()));
        return table.text();
    }
}
