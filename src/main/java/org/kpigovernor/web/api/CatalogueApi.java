package org.kpigovernor.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Json;
import org.kpigovernor.web.http.Response;

/** Teams and KPIs. */
final class CatalogueApi {
    private final WebPorts ports;

    CatalogueApi(WebPorts ports) {
        this.ports = ports;
    }

    record TeamView(
            String id,
            String name,
            String kind,
            String zone,
            @Nullable String owner,
            @Nullable String manager,
            @Nullable String head,
            List<String> kpis) {
        static TeamView of(Team team) {
            return new TeamView(
                    team.id(),
                    team.name(),
                    team.kind(),
                    team.zone().getId(),
                    team.owner(),
                    team.manager(),
                    team.head(),
                    team.kpis());
        }
    }

    record KpiView(
            String id,
            int version,
            String name,
            String unit,
            String better,
            String tier,
            String category,
            String source,
            String formula,
            String objective,
            String counter,
            String suggestion,
            String cadence,
            Map<String, String> parameters,
            String profile,
            String place) {
        static KpiView of(KpiDefinition kpi) {
            return new KpiView(
                    kpi.id(),
                    kpi.version(),
                    kpi.name(),
                    kpi.unit(),
                    Words.lower(kpi.better()),
                    Words.lower(kpi.tier()),
                    kpi.category(),
                    kpi.source(),
                    kpi.formula(),
                    kpi.objective(),
                    kpi.counter(),
                    kpi.suggestion(),
                    kpi.cadence(),
                    kpi.parameters(),
                    kpi.profile(),
                    kpi.place());
        }
    }

    Response teams() {
        return Json.ok(
                ports.organisation().get().teams().stream().map(TeamView::of).toList());
    }

    Response kpis() {
        return Json.ok(ports.catalogue().get().kpis().stream()
                .sorted(Comparator.comparing(KpiDefinition::id))
                .map(KpiView::of)
                .toList());
    }
}
