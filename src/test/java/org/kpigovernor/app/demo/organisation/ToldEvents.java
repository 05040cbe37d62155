package org.kpigovernor.app.demo.organisation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kpigovernor.catalogue.Sources;
import org.kpigovernor.events.Event;
import org.kpigovernor.ingest.AccountKeys;
import org.kpigovernor.ingest.Delivery;
import org.kpigovernor.ingest.Translation;
import org.kpigovernor.ingest.Translator;
import org.kpigovernor.ingest.Translators;

/** What the real translators make of the made-up deliveries. */
public final class ToldEvents {
    private final List<Event> events = new ArrayList<>();
    private final List<String> untranslatable = new ArrayList<>();
    private final TreeMap<String, Integer> unused = new TreeMap<>();

    private ToldEvents() {}

    public static ToldEvents of(List<MadeUpDelivery> deliveries, Sources sources) {
        var told = new ToldEvents();
        var translators = Translators.all(sources, new AccountKeys("key".getBytes(StandardCharsets.UTF_8)));
        deliveries.stream()
                .filter(delivery -> !delivery.headers().containsKey("X-Hub-Signature-256"))
                .forEach(delivery -> told.take(delivery, translators));
        return told;
    }

    private void take(MadeUpDelivery delivery, Map<String, Translator> translators) {
        var headers = new TreeMap<String, String>();
        delivery.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        var translator = translators.get(delivery.source());
        var id = translator.deliveryId(headers, delivery.body());
        var raw = new Delivery(delivery.source(), id, headers, delivery.body(), delivery.at());
        var translation = translator.translate(raw);
        if (translation instanceof Translation.Events told) {
            events.addAll(told.events());
        } else if (translation instanceof Translation.Unused other) {
            unused.merge(other.type(), 1, Integer::sum);
        } else if (translation instanceof Translation.Untranslatable dead) {
            untranslatable.add(dead.reason());
        }
    }

    public <T extends Event> Stream<T> all(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).distinct();
    }

    List<String> untranslatable() {
        return untranslatable;
    }

    Map<String, Integer> unused() {
        return unused;
    }
}
