package org.kpigovernor.web.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.measure.Reading;
import org.kpigovernor.web.WebPorts;

/** {@code kpi_reading{team,kpi,period}}: the reading of the latest complete week and month that has a value. */
final class LatestReadings {
    private static final int WEEKS_BACK = 10;

    private LatestReadings() {}

    static GaugeSnapshot of(WebPorts ports) {
        var metric = GaugeSnapshot.builder()
                .name("kpi_reading")
                .help("The KPI's value for the latest complete period, in the KPI's own unit");
        latest(ports).forEach((labels, value) -> metric.dataPoint(Metrics.point(labels, value)));
        return metric.build();
    }

    private static Map<Labels, Double> latest(WebPorts ports) {
        var found = new LinkedHashMap<Labels, Double>();
        var organisation = ports.organisation().get();
        var from = ports.clock()
                .instant()
                .atZone(java.time.ZoneOffset.UTC)
                .toLocalDate()
                .minusWeeks(WEEKS_BACK);
        for (var reading : ports.readings().find(null, null, null, from, null)) {
            var value = reading.value();
            if (value != null && isComplete(reading, organisation, ports)) {
                found.put(labels(reading), value);
            }
        }
        return found;
    }

    private static boolean isComplete(Reading reading, Organisation organisation, WebPorts ports) {
        return organisation
                .team(reading.team())
                .map(team -> !reading.period()
                        .ends(team.zone())
                        .isAfter(ports.clock().instant()))
                .orElse(false);
    }

    private static Labels labels(Reading reading) {
        var period = reading.period().kind().name().toLowerCase(Locale.ROOT);
        return Labels.of("team", reading.team(), "kpi", reading.kpi(), "period", period);
    }
}
