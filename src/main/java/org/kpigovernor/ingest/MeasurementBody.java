package org.kpigovernor.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a body is a measurement: {@code {"team", "kpi", "at", "value", "n"}}; everything wrong with it is told at once. */
final class MeasurementBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MeasurementBody() {}

    /** What is wrong with a body that is known to be a JSON object, or null. */
    static @Nullable String problem(byte[] body) {
        try {
            var problems = problems(JSON.readTree(body));
            return problems.isEmpty() ? null : String.join("; ", problems);
        } catch (IOException e) {
            return "the body is not JSON that can be read";
        }
    }

    private static List<String> problems(JsonNode body) {
        var problems = new ArrayList<String>();
        require(problems, isName(body.path("team")), "\"team\" must be a team's id, such as \"payments\"");
        require(problems, isName(body.path("kpi")), "\"kpi\" must be a KPI's id, such as \"change-failure-rate\"");
        require(
                problems,
                isTime(body.path("at")),
                "\"at\" must be a time with its offset, such as \"2026-03-02T09:00:00Z\"");
        require(problems, isFinite(body.path("value")), "\"value\" must be a number");
        require(problems, isCount(body.path("n")), "\"n\" must be a whole number, 0 or more");
        return problems;
    }

    private static void require(List<String> problems, boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    private static boolean isName(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank();
    }

    private static boolean isTime(JsonNode node) {
        try {
            return node.isTextual() && OffsetDateTime.parse(node.textValue()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isFinite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }

    private static boolean isCount(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0;
    }
}
