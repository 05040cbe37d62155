package org.kpigovernor.ingest.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.MalformedDelivery;
import org.kpigovernor.ingest.MeasurementBody;
import org.kpigovernor.ingest.Times;
import org.kpigovernor.ingest.measurement.QuerySettings.PrometheusQuery;
import org.kpigovernor.ingest.poll.Answer;
import org.kpigovernor.ingest.poll.Ask;
import org.kpigovernor.ingest.poll.Feed;
import org.kpigovernor.ingest.poll.State;
import org.kpigovernor.ingest.poll.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The values of a query over time, by {@code /api/v1/query_range}, which gives at most 11,000 points a series. */
public final class PrometheusFeed implements Feed {
    static final String SOURCE = "prometheus";

    private static final Logger LOG = LoggerFactory.getLogger(PrometheusFeed.class);
    private static final int POINTS = 500;
    private static final int MOST_VALUES = 10_000;
    private static final int STEPS_AGAIN = 3;
    private static final String WARNING = "warning";

    private final PrometheusQuery query;
    private final Set<String> teams;
    private final Windows windows;

    /**
     * A query's values.
     *
     * @param teams the ids of all teams
     */
    public PrometheusFeed(PrometheusQuery query, Set<String> teams, Duration backfill) {
        this.query = query;
        this.teams = Set.copyOf(teams);
        this.windows = new Windows(
                backfill,
                query.step(),
                query.step().multipliedBy(POINTS),
                query.step().multipliedBy(STEPS_AGAIN));
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public String name() {
        return query.name();
    }

    @Override
    public Ask ask(State state, Instant now) {
        var window = windows.window(state, now);
        return Ask.get("/api/v1/query_range?query=%s&start=%d&end=%d&step=%d"
                        .formatted(
                                Ask.escaped(query.query()),
                                window.from().getEpochSecond(),
                                window.to().getEpochSecond(),
                                query.step().toSeconds()))
                .taking(400)
                .taking(422);
    }

    @Override
    public Turn take(State state, Answer answer, Instant now) {
        var said = answer.object().toNode();
        if (!said.path("status").asText().equals("success")) {
            return refused(state, said.path("error").asText("it doesn't say why"), now);
        }
        var data = said.path("data");
        if (!data.path("resultType").asText().equals("matrix")) {
            throw new MalformedDelivery("$.data.resultType isn't matrix");
        }
        var records = new ArrayList<Delivery>();
        for (var series : data.path("result")) {
            addAll(series, now, records);
        }
        var warned = warned(state, said.path("warnings"));
        return records.size() > MOST_VALUES
                ? windows.halved(
                        warned, now, "gives more than " + MOST_VALUES + " values for one step: aggregate them by team")
                : windows.taken(warned, now, records, records.size() < MOST_VALUES / 4);
    }

    /** Where it is too much for it half as much may do; else somebody must change the query. */
    private Turn refused(State state, String error, Instant now) {
        var why = "refuses the query: " + error;
        if (error.contains("too many samples") || error.contains("maximum resolution")) {
            return windows.halved(state, now, why);
        }
        throw new Stuck(why);
    }

    /** What is missing from an answer the source only warns of; it is told when it changes. */
    private State warned(State state, JsonNode warnings) {
        var warning =
                warnings.isArray() && !warnings.isEmpty() ? warnings.get(0).asText() : "";
        if (!warning.isEmpty() && !warning.equals(state.get(WARNING))) {
            LOG.warn("{}: {} warns: {}", SOURCE, query.name(), warning);
        }
        return state.with(WARNING, warning);
    }

    private void addAll(JsonNode series, Instant now, List<Delivery> records) {
        var team = team(series.path("metric"));
        if (team == null) {
            return;
        }
        for (var point : series.path("values")) {
            double value = value(point.path(1).asText());
            if (Double.isFinite(value)) {
                records.add(new MeasurementBody(team, query.kpi(), at(point.path(0)), value, 1).delivery(now));
            }
        }
    }

    /** Null for a series of nobody's that is governed here. */
    private @Nullable String team(JsonNode labels) {
        var belonging = query.belonging();
        if (belonging.team() != null) {
            return belonging.team();
        }
        var said = labels.path(String.valueOf(belonging.label())).asText();
        var team = belonging.teams().isEmpty() ? said : belonging.teams().getOrDefault(said, "");
        return teams.contains(team) ? team : null;
    }

    /** {@code NaN} and infinities are how it says that there is no value. */
    private static double value(String text) {
        try {
            return text.endsWith("Inf") ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new MalformedDelivery("a value isn't a number");
        }
    }

    private static Instant at(JsonNode seconds) {
        var at = seconds.isNumber() ? Times.ofEpoch(Math.round(seconds.asDouble() * 1_000)) : null;
        if (at == null) {
            throw new MalformedDelivery("a time isn't one between 1970 and 2199");
        }
        return at;
    }
}
