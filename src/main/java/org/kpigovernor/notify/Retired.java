package org.kpigovernor.notify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kpigovernor.catalogue.Direction;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Scale;
import org.kpigovernor.catalogue.Tier;

/** Stands in for a definition that the active rule book no longer has, so that an open case is still told of. */
final class Retired {
    private Retired() {}

    static KpiDefinition kpi(String id) {
        return new KpiDefinition(
                id,
                0,
                id,
                "",
                Direction.LOWER,
                Scale.DURATION,
                Tier.LAGGING,
                "any",
                "the active rule book doesn't define it any more",
                "events",
                "",
                "",
                "",
                "",
                "",
                Map.of(),
                Set.of(),
                null,
                List.of(),
                "",
                "");
    }
}
