package org.kpigovernor.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kpigovernor.ingest.measurement.QuerySettings.Belonging;
import org.kpigovernor.ingest.measurement.QuerySettings.PrometheusQuery;

/** Reads the queries that a Prometheus is asked. */
record PrometheusReader(QueryWords words) {
    private static final Duration STEP = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofDays(7);

    List<PrometheusQuery> read(Mapping queries) {
        var all = new ArrayList<PrometheusQuery>();
        words.each(queries, (name, value) -> all.add(query(name, value)));
        return all;
    }

    private PrometheusQuery query(String name, Value value) {
        var entry = value.mapping().only("query", "kpi", "team", "label", "teams", "step");
        var query = QueryWords.needed(value, entry, "query", "write PromQL, such as `query: avg(up)`");
        QueryWords.needed(value, entry, "kpi", "say which KPI it measures");
        if (entry.get("team").isPresent() == entry.get("label").isPresent()) {
            value.wrong(
                    "`" + name + "` needs a `team` or a `label`",
                    "`team: payments` where all of it is one team's, `label: team` where a label says whose a value is");
        }
        return new PrometheusQuery(
                name,
                query.orElse(""),
                words.kpi(entry).orElse(""),
                QueryWords.span(entry, "step", STEP, SHORTEST, LONGEST),
                new Belonging(
                        words.team(entry).orElse(null), entry.text("label").orElse(null), words.teams(entry)));
    }
}
