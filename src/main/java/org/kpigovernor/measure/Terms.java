package org.kpigovernor.measure;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Sources;

/** What things are measured by: definitions with their parameters, teams, and the mapping of sources. */
record Terms(Map<String, KpiDefinition> kpis, Organisation organisation, Belonging belonging) {
    static Terms of(Catalogue catalogue, Organisation organisation) {
        var kpis = catalogue.kpis().stream()
                .collect(Collectors.toMap(KpiDefinition::id, Function.identity(), (one, two) -> one));
        return new Terms(kpis, organisation, new Belonging(organisation));
    }

    /** Whether the catalogue has the KPI as one that is measured from events. */
    boolean measures(Formula formula) {
        var kpi = kpis.get(formula.kpi());
        return kpi != null && kpi.measuredFromEvents();
    }

    Sources sources() {
        return organisation.sources();
    }

    /** How long before an incident's creation a deployment can have finished to be blamed. */
    Duration blameWindow() {
        return parameter(Formula.CHANGE_FAILURE_RATE, "blame-window")
                .flatMap(Parameters::length)
                .orElse(Parameters.BLAME_WINDOW);
    }

    /** What branches and labels of unplanned fixes look like. */
    Pattern reworkPattern() {
        return parameter(Formula.REWORK_RATE, "rework-pattern")
                .flatMap(Parameters::pattern)
                .orElse(Parameters.REWORK_PATTERN);
    }

    /** How far back authors count before the end of a period; empty when only the period's own do. */
    Optional<Duration> authorsWindow() {
        return parameter(Formula.MERGE_FREQUENCY, "authors-window").flatMap(Parameters::length);
    }

    /** Whether what bots opened counts in that KPI. */
    boolean includesBots(Formula formula) {
        return parameter(formula, "include-bots")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    private Optional<String> parameter(Formula formula, String name) {
        return Optional.ofNullable(kpis.get(formula.kpi())).map(kpi -> kpi.parameter(name));
    }
}
