package org.kpigovernor.judge;

import java.util.List;
import java.util.stream.Stream;
import org.kpigovernor.judge.facts.Series;
import org.kpigovernor.judge.facts.TeamSet;

/** All facts about one team: what it is governed by, and the series of its KPIs. */
public record TeamFacts(TeamSet set, List<Series> series) {
    Stream<Object> all() {
        return Stream.of(Stream.of(set), set.uses().stream(), series.stream()).flatMap(facts -> facts);
    }
}
