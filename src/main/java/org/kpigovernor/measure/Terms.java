package org.kpigovernor.measure;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.catalogue.Sources;

/** What things are measured by: definitions with their parameters and rows, teams, and the mapping of sources. */
record Terms(Map<String, KpiDefinition> kpis, Recipes recipes, Organisation organisation, Belonging belonging) {
    private static final String CHANGE_FAILURE_RATE = "change-failure-rate";
    private static final String REWORK_RATE = "rework-rate";

    static Terms of(Catalogue catalogue, Organisation organisation) {
        var kpis = catalogue.kpis().stream()
                .collect(Collectors.toMap(KpiDefinition::id, Function.identity(), (one, two) -> one));
        return new Terms(kpis, Recipes.of(catalogue), organisation, new Belonging(organisation));
    }

    Sources sources() {
        return organisation.sources();
    }

    /** How long before an incident's creation a deployment can have finished to be blamed. */
    Duration blameWindow() {
        return parameter(CHANGE_FAILURE_RATE, "blame-window")
                .flatMap(Parameters::length)
                .orElse(Parameters.BLAME_WINDOW);
    }

    /** What branches and labels of unplanned fixes look like. */
    Pattern reworkPattern() {
        return parameter(REWORK_RATE, "rework-pattern")
                .flatMap(Parameters::pattern)
                .orElse(Parameters.REWORK_PATTERN);
    }

    /** Whether what bots opened can be an unplanned fix. */
    boolean botsFix() {
        return parameter(REWORK_RATE, "include-bots")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    private Optional<String> parameter(String kpi, String name) {
        return Optional.ofNullable(kpis.get(kpi)).map(definition -> definition.parameter(name));
    }

    /** The period with the instants that it is made of: where its KPI looks back, from before it. */
    Stale stale(ReadingKey key, ZoneId zone) {
        var stale = key.in(zone);
        return recipes.whole(key.kpi())
                .filter(recipe -> recipe.aggregate() != Aggregate.PER_AUTHOR)
                .flatMap(Recipe::window)
                .map(window -> stale.lookingFrom(stale.ends().minus(window)))
                .orElse(stale);
    }

    /** How far back the periods of a KPI look. */
    Duration reach(String kpi) {
        return recipes.whole(kpi).flatMap(Recipe::window).orElse(Duration.ZERO);
    }

    boolean linksPrevious() {
        return recipes.use(DeploymentRecord.KIND, DeploymentRecord.PREVIOUS)
                || recipes.use(RequestRecord.KIND, RequestRecord.DEPLOYMENT_BEFORE);
    }

    boolean linksLast() {
        return recipes.use(DeploymentRecord.KIND, DeploymentRecord.LAST_BEFORE)
                || recipes.use(IncidentRecord.KIND, IncidentRecord.LAST_DEPLOYMENT);
    }

    boolean countsRequests() {
        return recipes.use(DeploymentRecord.KIND, DeploymentRecord.REQUESTS);
    }

    /** Whether what an incident contributes depends on deployments. */
    boolean incidentsFollow() {
        return recipes.use(IncidentRecord.KIND, IncidentRecord.LAST_DEPLOYMENT)
                || recipes.use(IncidentRecord.KIND, IncidentRecord.BLAMES);
    }
}
