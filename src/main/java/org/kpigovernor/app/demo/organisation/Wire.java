package org.kpigovernor.app.demo.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries what the tools send: most of it within seconds, some late, some out of order, some twice. */
final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<MadeUpDelivery> sent = new ArrayList<>();
    private final Chance chance;

    Wire(Chance chance) {
        this.chance = chance;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Sends what happened at that moment; headers are names and values in turn. */
    void send(Instant happened, String source, String subject, JsonNode body, String... headers) {
        var delivery = new MadeUpDelivery(
                happened.plus(delay()), source, source + "/" + subject, headers(headers), bytes(body));
        sent.add(delivery);
        if (chance.happens(0.02)) {
            sent.add(again(delivery));
        }
    }

    private MadeUpDelivery again(MadeUpDelivery first) {
        var later = first.at().plusSeconds((long) chance.between(10, 7200));
        return new MadeUpDelivery(later, first.source(), first.subject(), first.headers(), first.body());
    }

    private Duration delay() {
        return Duration.ofSeconds((long) (chance.happens(0.03) ? chance.between(300, 10_800) : chance.between(1, 20)));
    }

    private static Map<String, String> headers(String... namesAndValues) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(headers);
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything sent, in the order in which it arrives. */
    List<MadeUpDelivery> arrivals() {
        var arrivals = new ArrayList<>(sent);
        arrivals.sort(Comparator.comparing(MadeUpDelivery::at));
        return arrivals;
    }

    /** What arrives before that moment, in its order; it isn't carried any more. */
    List<MadeUpDelivery> arrivalsBefore(Instant moment) {
        var arrivals = arrivals().stream()
                .filter(delivery -> delivery.at().isBefore(moment))
                .toList();
        sent.removeIf(delivery -> delivery.at().isBefore(moment));
        return arrivals;
    }
}
