package org.kpigovernor.measure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Team;

/** Finds what has to be measured again since definitions, teams or the mapping of sources are others than at the last time. */
final class Reconsideration {
    static final String HISTORY = "history";
    private static final String DERIVATION = "derivation";
    private static final String ZONE = "zone";
    private static final String KPI = "kpi";

    /** Put by those who judge; measuring neither makes nor forgets it. */
    private static final List<String> NOT_OURS = List.of("engineering-health-score");

    private final MeasureStore store;
    private final Terms terms;

    Reconsideration(MeasureStore store, Terms terms) {
        this.store = store;
        this.terms = terms;
    }

    /** Returns whether anything is different. */
    boolean run(Instant asOf) {
        boolean derivation = derivation();
        boolean zones = zones();
        return definitions(asOf) || zones || derivation;
    }

    private boolean derivation() {
        var now = Map.of("all", Fingerprint.ofDerivation(terms));
        var before = store.fingerprints().of(DERIVATION);
        if (before.equals(now)) {
            return false;
        }
        if (!before.isEmpty()) {
            store.observations().touchAll();
        }
        store.fingerprints().replace(DERIVATION, now);
        return true;
    }

    private boolean zones() {
        var now = terms.organisation().teams().stream()
                .collect(Collectors.toMap(Team::id, team -> team.zone().getId(), (one, two) -> one));
        var before = store.fingerprints().of(ZONE);
        var changed = changed(before, now);
        changed.forEach(this::startAfresh);
        store.fingerprints().replace(ZONE, now);
        return !changed.isEmpty();
    }

    private void startAfresh(String team) {
        store.stale().forget(team, NOT_OURS);
        new Bookkeeping(store, terms).mark(store.contributions().of(team));
        var history = store.fingerprints().of(HISTORY).entrySet().stream()
                .filter(one -> !one.getKey().startsWith(team + " "))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        store.fingerprints().replace(HISTORY, history);
    }

    private boolean definitions(Instant asOf) {
        var now = terms.kpis().values().stream()
                .collect(Collectors.toMap(KpiDefinition::id, kpi -> Fingerprint.of(kpi, terms.recipes())));
        var before = store.fingerprints().of(KPI);
        var changed = changed(before, now);
        changed.removeAll(NOT_OURS);
        changed.forEach(this::measureAgain);
        if (!before.equals(now)) {
            noteEditions(asOf);
        }
        store.fingerprints().replace(KPI, now);
        return !changed.isEmpty();
    }

    /** What was measured by an earlier version stays beside what is measured now. */
    private void measureAgain(String kpi) {
        var definition = terms.kpis().get(kpi);
        store.stale().setAside(kpi, definition == null ? 0 : definition.version());
        store.stale()
                .mark(store.stale().kept(kpi).stream()
                        .map(this::stale)
                        .filter(Objects::nonNull)
                        .toList());
        if (!terms.reach(kpi).isZero()) {
            new Bookkeeping(store, terms).mark(store.contributions().ofKpi(kpi));
        }
    }

    private void noteEditions(Instant asOf) {
        var latest = store.editions().of(null).stream()
                .collect(Collectors.toMap(Edition::kpi, Edition::name, (one, later) -> later));
        store.editions()
                .add(terms.kpis().values().stream()
                        .map(kpi -> new Edition(kpi.id(), kpi.version(), kpi.profile(), kpi.formula(), asOf))
                        .filter(edition -> !edition.name().equals(latest.get(edition.kpi())))
                        .toList());
    }

    private Stale stale(ReadingKey key) {
        var team =
                Objects.requireNonNull(terms.belonging().named(key.team()), "Readings of other teams were forgotten");
        return terms.stale(key, team.zone());
    }

    /** Names known before that have another fingerprint now, or none. */
    private static Collection<String> changed(Map<String, String> before, Map<String, String> now) {
        return before.keySet().stream()
                .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                .collect(Collectors.toSet());
    }
}
