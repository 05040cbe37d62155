package org.kpigovernor.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kpigovernor.events.Measurement;

/** Makes a measurement of each delivery, whose team is the delivery's id, so that a test can see what came through. */
public record PlainTranslator(String source) implements Translator {
    /** For every source that a route exists for. */
    public static Map<String, Translator> all() {
        return List.of(
                        "github",
                        "jira",
                        "pagerduty",
                        "gitlab",
                        "circleci",
                        "buildkite",
                        "jenkins",
                        "cdevents",
                        "measurement")
                .stream()
                .collect(java.util.stream.Collectors.toMap(source -> source, PlainTranslator::new));
    }

    @Override
    public Translation translate(Delivery delivery) {
        var text = new String(delivery.body(), StandardCharsets.UTF_8);
        if (text.contains("\"ping\"")) {
            return new Translation.Unused("ping");
        }
        return text.contains("\"broken\"")
                ? new Translation.Untranslatable("it says broken")
                : new Translation.Events(List.of(measurement(delivery)));
    }

    private static Measurement measurement(Delivery delivery) {
        return new Measurement(delivery.source(), delivery.id(), "kpi", Instant.EPOCH, 1, 1, delivery.receivedAt());
    }

    @Override
    public String subject(Delivery delivery) {
        return delivery.id();
    }

    @Override
    public String deliveryId(Map<String, String> headers, byte[] body) {
        return headers.getOrDefault("x-github-delivery", "body-" + new String(body, StandardCharsets.UTF_8).hashCode());
    }
}
