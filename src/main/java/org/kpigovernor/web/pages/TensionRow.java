package org.kpigovernor.web.pages;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.judge.Tension;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.web.WebPorts;

/** A tension as a list shows it. */
public record TensionRow(
        String team, String teamName, String better, String worse, String since, String sentence, boolean trial) {
    private static final int WEEKS_BACK = 2;

    /** The tensions of the last weeks, one a pair. */
    static List<TensionRow> latest(WebPorts ports, @Nullable String team) {
        var from = ports.clock()
                .instant()
                .atZone(java.time.ZoneOffset.UTC)
                .toLocalDate()
                .minusWeeks(WEEKS_BACK);
        var pairs = new TreeMap<String, TensionRow>();
        for (var tension : ports.judgements().tensions(team, from, null)) {
            pairs.put(tension.team() + tension.better() + tension.worse(), of(ports, tension));
        }
        return List.copyOf(pairs.values());
    }

    private static TensionRow of(WebPorts ports, Tension tension) {
        return new TensionRow(
                tension.team(),
                ports.organisation().get().team(tension.team()).map(Team::name).orElse(tension.team()),
                name(ports, tension.better()),
                name(ports, tension.worse()),
                Days.day(tension.since()),
                tension.sentence(),
                tension.trial());
    }

    private static String name(WebPorts ports, String kpi) {
        return ports.catalogue().get().kpi(kpi).map(KpiDefinition::name).orElse(kpi);
    }
}
