package org.kpigovernor.measure;

import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.MeasureRow;
import org.kpigovernor.measure.rows.Read;

/** Checks rows of {@code measures.csv} before anything is measured by them. */
public final class MeasureCheck {
    private MeasureCheck() {}

    /** Tells everything that is wrong with a row, by its column. */
    public static void check(KpiDefinition kpi, MeasureRow row, Read.Mistakes mistakes) {
        Recipe.of(kpi, row, mistakes);
    }
}
