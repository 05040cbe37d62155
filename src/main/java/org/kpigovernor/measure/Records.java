package org.kpigovernor.measure;

import java.util.List;
import org.kpigovernor.measure.rows.RecordKind;

/** The kinds of records that KPIs are measured from. */
public final class Records {
    /** In the order in which they are listed for readers. */
    public static final List<RecordKind<?>> ALL = List.of(
            RequestRecord.KIND,
            DeploymentRecord.KIND,
            IncidentRecord.KIND,
            IssueRecord.KIND,
            SprintRecord.KIND,
            BuildRecord.KIND);

    private Records() {}
}
