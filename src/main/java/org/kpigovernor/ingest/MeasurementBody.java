package org.kpigovernor.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement's body says: {@code {"team", "kpi", "at", "value", "n"}}, where {@code n} is 1 unless told. Whoever
 * takes it in and whoever translates it ask here, so that what is taken can be translated.
 */
public record MeasurementBody(String team, String kpi, Instant at, double value, long n) {
    /** Whose deliveries measurements are. */
    public static final String SOURCE = "measurement";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Throws {@link MalformedDelivery} with everything that is wrong with it at once. */
    public static MeasurementBody of(Json body) {
        var problems = new ArrayList<String>();
        String team = read(problems, () -> name(body, "team"), "");
        String kpi = read(problems, () -> name(body, "kpi"), "");
        Instant at = read(problems, () -> body.time("at"), Instant.EPOCH);
        double value = read(problems, () -> body.number("value"), 0.0);
        long n = read(problems, () -> count(body), 0L);
        if (!problems.isEmpty()) {
            throw new MalformedDelivery(String.join("; ", problems));
        }
        return new MeasurementBody(team, kpi, at, value, n);
    }

    /** As it is kept; its id goes by its content, so that what is given twice is a duplicate, however it came. */
    public Delivery delivery(Instant receivedAt) {
        var body = JSON.createObjectNode()
                .put("team", team)
                .put("kpi", kpi)
                .put("at", at.toString())
                .put("value", value)
                .put("n", n)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return new Delivery(SOURCE, "sha256:" + Digests.sha256(body), Map.of(), body, receivedAt);
    }

    /** What is wrong with a body, or null. */
    static @Nullable String problem(byte[] body) {
        try {
            of(Json.parse(body));
            return null;
        } catch (MalformedDelivery e) {
            return e.reason();
        }
    }

    private static <T> T read(List<String> problems, Supplier<T> member, T otherwise) {
        try {
            return member.get();
        } catch (MalformedDelivery e) {
            problems.add(e.reason());
            return otherwise;
        }
    }

    private static String name(Json body, String member) {
        String name = body.text(member);
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new MalformedDelivery("$." + member + " isn't lower-case letters, digits and hyphens");
        }
        return name;
    }

    private static long count(Json body) {
        long n = body.has("n") ? body.whole("n") : 1;
        if (n < 0) {
            throw new MalformedDelivery("$.n isn't a whole number from 0 on");
        }
        return n;
    }
}
