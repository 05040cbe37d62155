package org.kpigovernor.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Translates a source's JSON by its dialect, and turns what is malformed into a reason. */
record JsonTranslator(Dialect dialect) implements Translator {
    private static final int LONGEST_ID = 200;

    @Override
    public String source() {
        return dialect.source();
    }

    @Override
    public Translation translate(Delivery delivery) {
        try {
            String kind = Polled.kind(delivery.headers());
            return kind == null
                    ? dialect.translate(Json.parse(dialect.json(delivery)), delivery)
                    : dialect.polled(Polled.of(kind, Json.parse(delivery.body()), delivery));
        } catch (MalformedDelivery e) {
            return new Translation.Untranslatable(e.reason());
        }
    }

    /**
     * The same for all that says something about one thing, whatever the type of delivery; a delivery that says
     * nothing is its own.
     */
    @Override
    public String subject(Delivery delivery) {
        if (translate(delivery) instanceof Translation.Events said
                && !said.events().isEmpty()) {
            return Subjects.of(said.events().get(0));
        }
        return "delivery " + delivery.id();
    }

    @Override
    public String deliveryId(Map<String, String> headers, byte[] body) {
        String kind = Polled.kind(headers);
        String id = kind == null ? ownId(headers, body) : Polled.id(kind, body);
        return id == null || id.length() > LONGEST_ID || id.indexOf('\0') >= 0 ? "sha256:" + Digests.sha256(body) : id;
    }

    private @Nullable String ownId(Map<String, String> headers, byte[] body) {
        try {
            return dialect.deliveryId(headers, () -> Json.parse(body));
        } catch (MalformedDelivery e) {
            return null;
        }
    }
}
