package org.kpigovernor.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.catalogue.Team;

/** What readings depend on besides events, as short texts that change with it. */
final class Fingerprint {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Fingerprint() {}

    /** On what the contributions of all things depend: mapping, words and patterns of sources, teams, and definitions. */
    static String ofDerivation(Terms terms) {
        var teams = terms.organisation().teams().stream()
                .collect(Collectors.toMap(Team::id, Fingerprint::hours, (one, two) -> one, TreeMap::new));
        var kpis = terms.kpis().values().stream()
                .collect(Collectors.toMap(
                        KpiDefinition::id,
                        kpi -> formula(kpi) + terms.recipes().meaning(kpi.id()),
                        (one, two) -> one,
                        TreeMap::new));
        return Digest.of(text(terms.sources()) + teams + kpis);
    }

    /** On what the readings of a KPI depend besides contributions. */
    static String of(KpiDefinition kpi, Recipes recipes) {
        return Digest.of(kpi.version() + " " + Meaning.of(kpi, recipes.meaning(kpi.id())));
    }

    private static String formula(KpiDefinition kpi) {
        return kpi.source() + new TreeMap<>(kpi.parameters());
    }

    /** Working hours decide what burdens those on call; the zone is where they are. */
    private static String hours(Team team) {
        var hours = team.workingHours();
        return team.zone() + " " + new TreeSet<>(hours.days()) + hours.from() + hours.to();
    }

    private static String text(Sources sources) {
        var services = new TreeMap<String, String>();
        sources.services().forEach((id, service) -> services.put(id, service.team() + service.repositories()));
        var tracker = sources.tracker();
        return json(Map.of(
                "production",
                sources.production() + json(new TreeMap<>(sources.productionBySource())),
                "projects",
                json(sources.projects()),
                "boards",
                json(sources.boards()),
                "services",
                services.toString(),
                "bugs",
                sorted(tracker.bugTypes()) + sorted(tracker.customerLabels()),
                "features",
                sorted(tracker.featureTypes()),
                "debt",
                sorted(tracker.debtLabels()) + sorted(tracker.debtTypes()),
                "security",
                sorted(tracker.securityLabels()) + sorted(tracker.securityTypes())));
    }

    private static String sorted(Set<String> names) {
        return new TreeSet<>((Collection<String>) names).toString();
    }

    private static String json(Map<String, ?> map) {
        try {
            return MAPPER.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A map of texts can't be written", e);
        }
    }
}
