package org.kpigovernor.ingest.measurement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** Answers range queries as a Prometheus does: inclusive at both ends, with at most 11,000 points a series. */
public final class FakePrometheus implements ResponseDefinitionTransformerV2 {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_POINTS = 11_000;

    /** The value at each second by the label {@code team}; null where there is none. */
    public final Map<String, LongFunction<String>> series = new TreeMap<>();

    public final List<String> queries = new ArrayList<>();
    public int mostSamples = Integer.MAX_VALUE;
    public List<String> warnings = List.of();
    /** Every so many answers are a failure; never if 0. */
    public int failing;

    private int asked;

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        var request = event.getRequest();
        queries.add(request.queryParameter("query").firstValue());
        asked++;
        if (failing > 0 && asked % failing == 0) {
            return new ResponseDefinitionBuilder().withStatus(503).build();
        }
        long start = number(request.queryParameter("start").firstValue());
        long end = number(request.queryParameter("end").firstValue());
        long step = number(request.queryParameter("step").firstValue());
        long points = (end - start) / step + 1;
        if (points > MOST_POINTS) {
            return error(400, "exceeded maximum resolution of 11,000 points per timeseries");
        }
        if (points * series.size() > mostSamples) {
            return error(422, "query processing would load too many samples into memory in query execution");
        }
        return json(200, matrix(start, end, step));
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }

    private Map<String, Object> matrix(long start, long end, long step) {
        var result = new ArrayList<Map<String, Object>>();
        series.forEach((team, values) -> {
            var points = new ArrayList<List<Object>>();
            for (long at = start; at <= end; at += step) {
                var value = values.apply(at);
                if (value != null) {
                    points.add(List.of(at, value));
                }
            }
            if (!points.isEmpty()) {
                result.add(Map.of("metric", Map.of("team", team), "values", points));
            }
        });
        return Map.of(
                "status", "success", "warnings", warnings, "data", Map.of("resultType", "matrix", "result", result));
    }

    private static ResponseDefinition error(int status, String why) {
        return json(status, Map.of("status", "error", "errorType", "bad_data", "error", why));
    }

    private static ResponseDefinition json(int status, Object body) {
        try {
            return new ResponseDefinitionBuilder()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/json")
                    .withBody(JSON.writeValueAsString(body))
                    .build();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return "prometheus";
    }
}
