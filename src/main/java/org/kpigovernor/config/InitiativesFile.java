package org.kpigovernor.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.catalogue.Initiative;
import org.kpigovernor.catalogue.Team;

/**
 * Reads {@code initiatives.yaml}, if there is one: what was introduced where, so that which KPI gets better.
 *
 * @param teams that there are
 * @param knownKpis the ids that the rule book defines; null when they aren't known, and then any will do
 */
record InitiativesFile(List<Team> teams, @Nullable Set<String> knownKpis) {
    static final String NAME = "initiatives.yaml";

    List<Initiative> read(ConfigFolder folder) {
        if (!folder.has(NAME)) {
            return List.of();
        }
        var reader = new InitiativeReader(teams, knownKpis);
        var ids = new HashSet<String>();
        return folder.open(NAME).only("initiatives").items("initiatives").stream()
                .flatMap(item -> reader.read(item).stream())
                .filter(read -> isFirst(read, ids))
                .map(InitiativeReader.Read::initiative)
                .toList();
    }

    private static boolean isFirst(InitiativeReader.Read read, Set<String> ids) {
        boolean first = ids.add(read.initiative().id());
        if (!first) {
            read.place()
                    .wrong("initiative id `" + read.initiative().id() + "` is used twice", "give one of them another");
        }
        return first;
    }
}
