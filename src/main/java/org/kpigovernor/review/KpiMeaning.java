package org.kpigovernor.review;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.catalogue.Threshold;

/**
 * What a KPI means to a team, as a short text that changes when its definition, thresholds, priority, target or owner do, and not when
 * a row only moves in its file.
 */
final class KpiMeaning {
    private KpiMeaning() {}

    static String of(Team team, String kpi, Catalogue catalogue) {
        var definition = catalogue.kpi(kpi);
        if (definition.isEmpty()) {
            return "";
        }
        var all = Stream.of(
                        definition(definition.get()),
                        threshold(catalogue.threshold(kpi, team)),
                        catalogue.priority(kpi, team.kind()),
                        team.targets().get(kpi),
                        team.ownerOf(kpi))
                .map(Objects::toString)
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String definition(KpiDefinition kpi) {
        return String.join(
                "|",
                kpi.edition(),
                kpi.name(),
                kpi.unit(),
                String.valueOf(kpi.better()),
                kpi.formula(),
                kpi.source(),
                kpi.aggregate(),
                kpi.objective(),
                kpi.counter(),
                kpi.cadence(),
                new TreeMap<>(kpi.parameters()).toString(),
                new TreeSet<>(kpi.tags()).toString());
    }

    private static String threshold(Threshold row) {
        return Stream.of(
                        row.watchLine(),
                        row.watchWeeks(),
                        row.farLine(),
                        row.fastWeeks(),
                        row.window(),
                        row.fastWindow(),
                        row.actFarWeeks(),
                        row.actOpenWeeks(),
                        row.actLevel(),
                        row.minSamples(),
                        String.valueOf(row.limit()),
                        row.limitWeeks())
                .map(Objects::toString)
                .collect(Collectors.joining(" "));
    }
}
